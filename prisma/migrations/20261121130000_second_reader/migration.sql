-- What a language model answered, by a digest of all that it was asked, and the tokens of each day.

CREATE TABLE "model_answer" (
    "workspace_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_answer_pkey" PRIMARY KEY ("workspace_id","key")
);

CREATE TABLE "model_usage" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "tokens" INTEGER NOT NULL,

    CONSTRAINT "model_usage_pkey" PRIMARY KEY ("workspace_id","day")
);

CREATE INDEX "model_answer_workspace_id_created_at_idx" ON "model_answer"("workspace_id", "created_at");

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['model_answer', 'model_usage'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I USING ("workspace_id" = app_workspace_id()) WITH CHECK ("workspace_id" = app_workspace_id())',
      name);
  END LOOP;
END
$$;
