-- What Prisma's schema language cannot say: no time booked twice, tenants apart, one open task a key, live wake-up.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The time of a host is taken from the hold on. The list equals BLOCKING_STATUSES in the domain, a test compares them.
ALTER TABLE "booking" ADD CONSTRAINT "booking_is_a_span" CHECK ("ends_at" > "starts_at");
ALTER TABLE "booking" ADD CONSTRAINT "booking_takes_time_once"
  EXCLUDE USING gist ("workspace_id" WITH =, "host_key" WITH =, tstzrange("starts_at", "ends_at") WITH &&)
  WHERE ("status" IN ('held', 'confirming', 'confirmed', 'unknown', 'needs-person'));

-- The same lead is not booked twice over either, whoever the host is.
CREATE UNIQUE INDEX "booking_one_under_way_per_lead" ON "booking" ("workspace_id", "lead_id")
  WHERE "status" IN ('held', 'confirming', 'unknown', 'needs-person');

CREATE UNIQUE INDEX "task_one_open_per_key" ON "task" ("workspace_id", "dedupe_key") WHERE "status" = 'open';

CREATE INDEX "message_to_send" ON "message" ("created_at") WHERE "send_status" IN ('waiting', 'sending');
CREATE INDEX "booking_under_way" ON "booking" ("held_until") WHERE "status" IN ('held', 'confirming', 'unknown');
CREATE INDEX "notice_send_open" ON "notice_send" ("created_at") WHERE "status" IN ('waiting', 'sending');

-- Tenants apart. Forced, so that it binds the owner of the tables too. `app.workspace_id` is set per transaction,
-- `app.access` is `auth` for the sign-in code and `system` for the few reads that come before a workspace is known.
CREATE FUNCTION app_workspace_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.workspace_id', true), '')::uuid $$;
CREATE FUNCTION app_access() RETURNS text LANGUAGE sql STABLE
  AS $$ SELECT coalesce(current_setting('app.access', true), '') $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'workspace_settings', 'integration', 'webhook_endpoint', 'campaign', 'lead', 'message', 'offer', 'intent',
    'decision', 'booking', 'task', 'notice', 'notice_send', 'follow_up', 'webhook_receipt', 'audit_entry', 'live_event'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I USING ("workspace_id" = app_workspace_id()) WITH CHECK ("workspace_id" = app_workspace_id())',
      name);
  END LOOP;

  FOREACH name IN ARRAY ARRAY[
    'user', 'session', 'account', 'verification', 'rate_limit', 'api_key', 'workspace', 'member', 'invitation'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY sign_in ON %I USING (app_access() = ''auth'') WITH CHECK (app_access() = ''auth'')', name);
  END LOOP;

  -- Read-only, and only what has to be known before a workspace is chosen.
  FOREACH name IN ARRAY ARRAY['workspace', 'webhook_endpoint', 'message', 'booking', 'notice_send', 'follow_up', 'webhook_receipt'] LOOP
    EXECUTE format('CREATE POLICY system_reads ON %I FOR SELECT USING (app_access() = ''system'')', name);
  END LOOP;
END
$$;

CREATE POLICY own_workspace ON "workspace" FOR SELECT USING ("id" = app_workspace_id());
CREATE POLICY own_workspace ON "member" FOR SELECT USING ("workspace_id" = app_workspace_id());

-- Whoever listens is told which workspace has something new, never what.
CREATE FUNCTION announce_live_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('overlap_live', NEW.workspace_id::text);
  RETURN NULL;
END
$$;
CREATE TRIGGER live_event_announced AFTER INSERT ON "live_event" FOR EACH ROW EXECUTE FUNCTION announce_live_event();
