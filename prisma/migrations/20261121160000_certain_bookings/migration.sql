-- Bookings that move, cancel and stand beside each other; the workspace's availability; limits of providers; our own calendar.

ALTER TABLE "booking"
  ADD COLUMN "seat" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "meeting_id" UUID,
  ADD COLUMN "moves_id" UUID,
  ADD COLUMN "origin" TEXT NOT NULL DEFAULT 'overlap',
  ADD COLUMN "reason" TEXT,
  ADD COLUMN "note" TEXT,
  ADD COLUMN "said_at" TIMESTAMPTZ;
-- Forced row-level security binds the migration too, and it belongs to no workspace.
ALTER TABLE "booking" NO FORCE ROW LEVEL SECURITY;
UPDATE "booking" SET "meeting_id" = "id";
ALTER TABLE "booking" FORCE ROW LEVEL SECURITY;
ALTER TABLE "booking" ALTER COLUMN "meeting_id" SET NOT NULL;

ALTER TABLE "offer" ADD COLUMN "message_id" UUID, ADD COLUMN "offered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "lead"
  ADD COLUMN "appointment_provider" TEXT,
  ADD COLUMN "appointment_ids" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "integration"
  ADD COLUMN "polled_at" TIMESTAMPTZ,
  ADD COLUMN "webhook_state" TEXT,
  ADD COLUMN "webhook_checked_at" TIMESTAMPTZ;

-- The same wall as before, with a place for each member of a team, and none between two bookings of one meeting:
-- while it is being moved, the old time and the new one may touch. Workspace and host are one number of 64 bits: a GiST
-- index over it is half as dear to keep, and no query takes it for the index to read a host's day by. Two hosts that share
-- a number would refuse each other's times, never double them.
ALTER TABLE "booking" DROP CONSTRAINT "booking_takes_time_once";
ALTER TABLE "booking" ADD CONSTRAINT "booking_takes_time_once"
  EXCLUDE USING gist (
    hashtextextended("workspace_id"::text || ' ' || "host_key", 0) WITH =, "seat" WITH =,
    tstzrange("starts_at", "ends_at") WITH &&, "meeting_id" WITH <>
  )
  WHERE ("status" IN ('held', 'confirming', 'confirmed', 'unknown', 'needs-person', 'cancelling'));

-- CreateTable
CREATE TABLE "calendar_link" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "url" TEXT,
    "name" TEXT NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "config" JSONB NOT NULL DEFAULT '{}',
    "minutes" INTEGER,
    "checked_at" TIMESTAMPTZ,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "availability" (
    "calendar_link_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "range_from" TIMESTAMPTZ NOT NULL,
    "range_to" TIMESTAMPTZ NOT NULL,
    "starts" INTEGER[],
    "minutes" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ,
    "tried_at" TIMESTAMPTZ NOT NULL,
    "problem" TEXT,

    CONSTRAINT "availability_pkey" PRIMARY KEY ("calendar_link_id")
);

-- CreateTable
CREATE TABLE "provider_spend" (
    "workspace_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "bucket_seconds" INTEGER NOT NULL,
    "bucket" TIMESTAMPTZ NOT NULL,
    "used" INTEGER NOT NULL,

    CONSTRAINT "provider_spend_pkey" PRIMARY KEY ("workspace_id","provider","use","bucket_seconds","bucket")
);

-- CreateTable
CREATE TABLE "provider_pause" (
    "workspace_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "until" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "provider_pause_pkey" PRIMARY KEY ("workspace_id","provider","use")
);

-- CreateTable
CREATE TABLE "own_calendar" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "meeting_rules" JSONB NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_host" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "schedule" JSONB NOT NULL,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_host_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_meeting" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "booking_key" TEXT,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,
    "title" TEXT NOT NULL,
    "guest_name" TEXT NOT NULL,
    "guest_email" TEXT,
    "guest_phone" TEXT,
    "guest_time_zone" TEXT NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'standing',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_busy" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "meeting_id" UUID,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "own_busy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "offer_workspace_id_starts_at_idx" ON "offer"("workspace_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_workspace_id_meeting_id_idx" ON "booking"("workspace_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_link_workspace_id_provider_name_key" ON "calendar_link"("workspace_id", "provider", "name");

-- CreateIndex
CREATE INDEX "availability_workspace_id_idx" ON "availability"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "own_calendar_workspace_id_slug_key" ON "own_calendar"("workspace_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "own_host_workspace_id_calendar_id_email_key" ON "own_host"("workspace_id", "calendar_id", "email");

-- CreateIndex
CREATE INDEX "own_meeting_workspace_id_calendar_id_starts_at_idx" ON "own_meeting"("workspace_id", "calendar_id", "starts_at");

-- CreateIndex
CREATE INDEX "own_busy_workspace_id_host_id_starts_at_idx" ON "own_busy"("workspace_id", "host_id", "starts_at");

-- CreateIndex
CREATE INDEX "own_busy_workspace_id_meeting_id_idx" ON "own_busy"("workspace_id", "meeting_id");

CREATE UNIQUE INDEX "calendar_link_one_default" ON "calendar_link" ("workspace_id") WHERE "is_default";
CREATE UNIQUE INDEX "own_meeting_one_per_key" ON "own_meeting" ("workspace_id", "calendar_id", "booking_key")
  WHERE "status" = 'standing';
CREATE INDEX "booking_time_of_host" ON "booking" ("workspace_id", "host_key", "starts_at")
  WHERE "status" IN ('held', 'confirming', 'confirmed', 'unknown', 'needs-person', 'cancelling');
CREATE INDEX "offer_open_by_time" ON "offer" ("workspace_id", "starts_at") WHERE "status" = 'open';

-- A host of ours has one meeting at a time. What their other calendars show may overlap as it likes.
ALTER TABLE "own_busy" ADD CONSTRAINT "own_busy_is_a_span" CHECK ("ends_at" > "starts_at");
ALTER TABLE "own_busy" ADD CONSTRAINT "own_host_meets_once"
  EXCLUDE USING gist ("workspace_id" WITH =, "host_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&)
  WHERE ("meeting_id" IS NOT NULL);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'calendar_link', 'availability', 'provider_spend', 'provider_pause', 'own_calendar', 'own_host', 'own_meeting', 'own_busy'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_workspace ON %I USING ("workspace_id" = app_workspace_id()) WITH CHECK ("workspace_id" = app_workspace_id())',
      name);
  END LOOP;
END
$$;

-- Takes a host's time, in one round trip: `held`, `time-taken` or `lead-under-way`. Whoever comes too late is told by a
-- look at an index and waits for nobody (not at the constraint's own: behind row-level security PostgreSQL uses only
-- leakproof comparisons for that, and && of ranges is none; a meeting of more than a day is left to the constraint). Whoever may be in time queues for the host and looks again: an exclusion
-- constraint is checked after the row is in, so inserts at one moment, or one beside the change of a row that it touches,
-- would be shot as deadlocks. What decides in the end, whoever writes and however, is the constraint.
CREATE FUNCTION hold_slot(
  new_id uuid, new_lead uuid, new_decision uuid, new_provider text, new_host_key text, new_starts timestamptz,
  new_ends timestamptz, new_zone text, new_held_until timestamptz, new_meeting uuid, new_moves uuid, new_origin text,
  new_note text, seats int
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  own uuid := app_workspace_id();
  taken int[];
  violated text;
BEGIN
  FOR turn IN 1 .. 2 LOOP
    taken := ARRAY(
      SELECT b.seat FROM booking b
      WHERE b.workspace_id = own AND b.host_key = new_host_key AND b.meeting_id IS DISTINCT FROM new_meeting
        AND b.starts_at < new_ends AND b.ends_at > new_starts AND b.starts_at > new_starts - interval '1 day'
        AND b.status IN ('held', 'confirming', 'confirmed', 'unknown', 'needs-person', 'cancelling')
    );
    IF cardinality(taken) >= seats AND (seats = 1 OR seats <= (SELECT count(DISTINCT t) FROM unnest(taken) t)) THEN
      RETURN 'time-taken';
    END IF;
    IF turn = 1 THEN PERFORM pg_advisory_xact_lock(hashtextextended(own::text || ' host ' || new_host_key, 0)); END IF;
  END LOOP;
  FOR place IN 0 .. seats - 1 LOOP
    CONTINUE WHEN place = ANY (taken);
    BEGIN
      INSERT INTO booking (
        id, workspace_id, lead_id, decision_id, provider, host_key, status, starts_at, ends_at, guest_time_zone,
        held_until, seat, meeting_id, moves_id, origin, note
      ) VALUES (
        new_id, own, new_lead, new_decision, new_provider, new_host_key, 'held', new_starts, new_ends, new_zone,
        new_held_until, place, new_meeting, new_moves, new_origin, new_note
      );
      RETURN 'held';
    EXCEPTION
      WHEN exclusion_violation THEN NULL;
      WHEN unique_violation THEN
        GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
        IF violated = 'booking_one_under_way_per_lead' THEN RETURN 'lead-under-way'; END IF;
        RAISE;
    END;
  END LOOP;
  RETURN 'time-taken';
END
$$;

-- Takes one of a provider's limits: 0 when all of them allow it, else the seconds until they do, and then nothing is
-- taken. Each limit is a sliding window, counted in twentieths of it and rounded against us.
-- Names its workspace itself, so that one statement outside any transaction is enough.
CREATE FUNCTION take_of_budget(own uuid, spent_provider text, spent_use text, windows int[], limits int[]) RETURNS double precision
LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := clock_timestamp();
  size int;
  used_up bigint;
  oldest timestamptz;
  wait double precision := 0;
BEGIN
  PERFORM set_config('app.workspace_id', own::text, true);
  PERFORM pg_advisory_xact_lock(hashtextextended(own::text || ' budget ' || spent_provider || ' ' || spent_use, 0));
  SELECT greatest(0, extract(epoch FROM max(until) - at)) INTO wait FROM provider_pause
    WHERE workspace_id = own AND provider = spent_provider AND use = spent_use;
  wait := coalesce(wait, 0);
  FOR i IN 1 .. coalesce(array_length(windows, 1), 0) LOOP
    size := greatest(1, windows[i] / 20);
    SELECT sum(used), min(bucket) INTO used_up, oldest FROM provider_spend
      WHERE workspace_id = own AND provider = spent_provider AND use = spent_use AND bucket_seconds = size
        AND bucket > at - make_interval(secs => windows[i] + size);
    IF used_up >= limits[i] THEN
      wait := greatest(wait, extract(epoch FROM oldest + make_interval(secs => windows[i] + size) - at), 0.1);
    END IF;
  END LOOP;
  IF wait > 0 THEN RETURN wait; END IF;
  FOR i IN 1 .. coalesce(array_length(windows, 1), 0) LOOP
    size := greatest(1, windows[i] / 20);
    INSERT INTO provider_spend AS s VALUES (
      own, spent_provider, spent_use, size, to_timestamp(floor(extract(epoch FROM at) / size) * size), 1
    ) ON CONFLICT (workspace_id, provider, use, bucket_seconds, bucket) DO UPDATE SET used = s.used + 1;
    DELETE FROM provider_spend WHERE workspace_id = own AND provider = spent_provider AND use = spent_use
      AND bucket_seconds = size AND bucket < at - make_interval(secs => windows[i] + 2 * size);
  END LOOP;
  RETURN 0;
END
$$;

-- All that a booking by hand is decided on, in one statement of its own: of twelve setters who want one time eleven are
-- told no, and that has to be cheap. Names its workspace itself.
CREATE FUNCTION read_desk(own uuid, of_lead uuid, providers text[], busy_from timestamptz, busy_to timestamptz)
RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.workspace_id', own::text, true);
  RETURN (
    SELECT jsonb_build_object(
      'lead', jsonb_build_object('id', l.id, 'name', l.name, 'timeZone', l.time_zone),
      'bookingProvider', c.booking_provider,
      'settings', jsonb_build_object(
        'timeZone', s.time_zone, 'meetingMinutes', s.meeting_minutes, 'meetingTitle', s.meeting_title,
        'meetingBookingProvider', s.meeting_booking_provider, 'bookingLink', s.booking_link,
        'workingHours', s.working_hours, 'autonomy', s.autonomy, 'noticeRules', s.notice_rules
      ),
      'connections', coalesce((
        SELECT jsonb_object_agg(i.provider, i.config) FROM integration i
        WHERE i.workspace_id = own AND i.provider = ANY (providers)
      ), '{}'),
      'links', coalesce((
        SELECT jsonb_agg(jsonb_build_object(
          'id', k.id, 'provider', k.provider, 'url', k.url, 'name', k.name, 'isDefault', k.is_default,
          'config', k.config, 'minutes', k.minutes, 'checkedAt', k.checked_at, 'problem', k.problem
        ) ORDER BY k.is_default DESC, k.created_at)
        FROM calendar_link k WHERE k.workspace_id = own
      ), '[]'),
      'open', (
        SELECT jsonb_build_object(
          'calendarLinkId', a.calendar_link_id, 'from', a.range_from, 'to', a.range_to, 'starts', to_jsonb(a.starts),
          'minutes', a.minutes, 'readAt', a.read_at, 'triedAt', a.tried_at, 'problem', a.problem
        )
        FROM calendar_link d JOIN availability a ON a.calendar_link_id = d.id
        WHERE d.workspace_id = own AND d.is_default
      ),
      'busy', coalesce((
        SELECT jsonb_agg(jsonb_build_object('hostKey', b.host_key, 'start', b.starts_at, 'end', b.ends_at))
        FROM booking b
        WHERE b.workspace_id = own AND b.starts_at > busy_from - interval '1 day' AND b.starts_at < busy_to
          AND b.status IN ('held', 'confirming', 'confirmed', 'unknown', 'needs-person', 'cancelling')
      ), '[]')
    )
    FROM lead l
    JOIN workspace_settings s ON s.workspace_id = own
    LEFT JOIN campaign c ON c.id = l.campaign_id
    WHERE l.workspace_id = own AND l.id = of_lead
  );
END
$$;
