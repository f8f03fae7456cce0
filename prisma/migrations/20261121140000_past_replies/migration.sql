-- Shadow mode walks a workspace's past replies from the newest on, and asks which tasks each led to.

CREATE INDEX "message_inbound_by_time" ON "message" ("workspace_id", "received_at" DESC, "id" DESC)
  WHERE "direction" = 'inbound';

-- CreateIndex
CREATE INDEX "task_workspace_id_decision_id_idx" ON "task"("workspace_id", "decision_id");
