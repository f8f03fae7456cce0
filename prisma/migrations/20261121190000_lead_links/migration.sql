-- Booking on a lead's own scheduler: their links, the attempts on them, the evidence, and how far Overlap may go.

ALTER TABLE "workspace_settings"
  ADD COLUMN "link_guest_name" TEXT,
  ADD COLUMN "link_guest_email" TEXT,
  ADD COLUMN "link_guest_phone" TEXT,
  ADD COLUMN "link_guest_company" TEXT,
  ADD COLUMN "link_may_accept_terms" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "link_stopped" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "scheduler_link" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "message_id" UUID,
    "first_seen_at" TIMESTAMPTZ NOT NULL,
    "last_seen_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "scheduler_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_attempt" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "decision_id" UUID,
    "link_id" UUID NOT NULL,
    "booking_id" UUID,
    "url" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "status" TEXT NOT NULL DEFAULT 'planned',
    "status_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT,
    "note" TEXT,
    "starts_at" TIMESTAMPTZ,
    "ends_at" TIMESTAMPTZ,
    "guest_time_zone" TEXT NOT NULL,
    "wanted" JSONB NOT NULL DEFAULT '[]',
    "is_lead_time" BOOLEAN NOT NULL DEFAULT false,
    "is_corrected" BOOLEAN NOT NULL DEFAULT false,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ,
    "waits_until" TIMESTAMPTZ,
    "locked_by" TEXT,
    "locked_until" TIMESTAMPTZ,
    "lease_holder" TEXT,
    "lease_until" TIMESTAMPTZ NOT NULL,
    "armed_at" TIMESTAMPTZ,
    "released_at" TIMESTAMPTZ,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "runs" INTEGER NOT NULL DEFAULT 0,
    "result" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "link_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "run" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "automation_notice" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "notice" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "accepted_by" TEXT NOT NULL,
    "accepted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_by" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "automation_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "link_policy" (
    "workspace_id" UUID NOT NULL,
    "family" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "daily_cap" INTEGER NOT NULL,

    CONSTRAINT "link_policy_pkey" PRIMARY KEY ("workspace_id","family")
);

-- CreateIndex
CREATE UNIQUE INDEX "scheduler_link_workspace_id_lead_id_key_key" ON "scheduler_link"("workspace_id", "lead_id", "key");

-- CreateIndex
CREATE INDEX "link_attempt_workspace_id_lead_id_created_at_idx" ON "link_attempt"("workspace_id", "lead_id", "created_at");

-- CreateIndex
CREATE INDEX "link_attempt_workspace_id_family_created_at_idx" ON "link_attempt"("workspace_id", "family", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_attempt_id_run_name_key" ON "evidence_file"("attempt_id", "run", "name");

-- CreateIndex
CREATE INDEX "evidence_file_expires_at_idx" ON "evidence_file"("expires_at");

-- CreateIndex
CREATE INDEX "automation_notice_workspace_id_notice_accepted_at_idx" ON "automation_notice"("workspace_id", "notice", "accepted_at");

-- AddForeignKey
ALTER TABLE "scheduler_link" ADD CONSTRAINT "scheduler_link_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_attempt" ADD CONSTRAINT "link_attempt_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_attempt" ADD CONSTRAINT "link_attempt_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "scheduler_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "link_attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of two workers that plan for one lead, one gets here. The list equals LIVE_LINK_STATUSES in the domain, a test compares them.
CREATE UNIQUE INDEX "link_attempt_one_live_per_lead" ON "link_attempt" ("workspace_id", "lead_id")
  WHERE "status" IN ('planned', 'running', 'awaiting-approval', 'approved', 'armed', 'released');
CREATE INDEX "link_attempt_live" ON "link_attempt" ("lease_until")
  WHERE "status" IN ('planned', 'running', 'awaiting-approval', 'approved', 'armed', 'released');
-- At most one submit a lead and day is looked up by this.
CREATE INDEX "link_attempt_released" ON "link_attempt" ("workspace_id", "lead_id", "released_at")
  WHERE "released_at" IS NOT NULL;
CREATE UNIQUE INDEX "automation_notice_one_standing" ON "automation_notice" ("workspace_id", "notice")
  WHERE "withdrawn_at" IS NULL;

-- Whatever the code does: an attempt whose request has left never runs again.
ALTER TABLE "link_attempt" ADD CONSTRAINT "link_attempt_never_again"
  CHECK ("released_at" IS NULL OR "status" IN ('released', 'booked', 'needs-person', 'failed'));
ALTER TABLE "link_attempt" ADD CONSTRAINT "link_attempt_release_is_noted"
  CHECK ("status" <> 'released' OR "released_at" IS NOT NULL);
ALTER TABLE "link_attempt" ADD CONSTRAINT "link_attempt_is_a_span" CHECK ("ends_at" > "starts_at");

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['scheduler_link', 'link_attempt', 'evidence_file', 'automation_notice', 'link_policy'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I USING ("workspace_id" = app_workspace_id()) WITH CHECK ("workspace_id" = app_workspace_id())',
      name);
  END LOOP;
  -- What the sweeps look for.
  FOREACH name IN ARRAY ARRAY['link_attempt', 'evidence_file'] LOOP
    EXECUTE format('CREATE POLICY system_reads ON %I FOR SELECT USING (app_access() = ''system'')', name);
  END LOOP;
END
$$;
