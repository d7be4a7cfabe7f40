/** The first tables: who there is, what is written about mentoring, and its history. */
export const start = {
  id: 1,
  name: 'start',
  sql: `
-- Letters without marks, in lower case, for sorting and finding names the same way on every machine.
CREATE FUNCTION fold(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(translate(regexp_replace(normalize(name, NFD), '[\\u0300-\\u036F]', '', 'g'),
    'ŁłØøĐđÐÞþАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ',
    'LlOoDdDTtабвгдежзиклмнопрстуфхцчшщъыьэюяєіґαβγδεζηθικλμνξοπρστυφχψω') COLLATE "C")
$$;

CREATE TABLE school (
  school uuid PRIMARY KEY, name text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN school.settings IS 'timeZone (Europe/London), invented (true for a demonstration)';

-- Counts the events of a school without a gap; the row is locked until commit, so events become visible in their order.
CREATE TABLE school_seq (
  school uuid PRIMARY KEY REFERENCES school, seq bigint NOT NULL DEFAULT 0,
  -- A new one after a restore: readers who remember a number of the old life begin anew.
  epoch uuid NOT NULL DEFAULT gen_random_uuid(),
  -- Hides the numbers from readers, who could otherwise count what they are not shown.
  stream_key bytea NOT NULL DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
) WITH (fillfactor = 50);

CREATE TABLE person (
  school uuid NOT NULL REFERENCES school, id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('pupil', 'staff', 'parent')),
  -- The id in the school's own system.
  source_id text,
  given text NOT NULL, family text NOT NULL,
  body jsonb NOT NULL DEFAULT '{}',
  left_on date,
  version int NOT NULL DEFAULT 1,
  sort_name text COLLATE "C" GENERATED ALWAYS AS (fold(family || ' ' || given)) STORED,
  search_name text COLLATE "C" GENERATED ALWAYS AS (fold(given || ' ' || family || ' ' || coalesce(body ->> 'preferred', ''))) STORED,
  PRIMARY KEY (school, id)
);
COMMENT ON COLUMN person.body IS 'preferred; of pupils yearGroup, registrationGroup, birthDate';
COMMENT ON COLUMN person.left_on IS 'The first day on which they no longer belong to the school';
CREATE UNIQUE INDEX person_source ON person (school, kind, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX person_name ON person (school, kind, sort_name, id);

-- Whom the tokens of an issuer mean. Filled by the roster or an administrator, never by name or e-mail.
CREATE TABLE identity (
  school uuid NOT NULL, issuer text NOT NULL, subject text NOT NULL, person uuid NOT NULL,
  PRIMARY KEY (school, issuer, subject), FOREIGN KEY (school, person) REFERENCES person (school, id)
);
CREATE INDEX identity_person ON identity (school, person);

CREATE TABLE staff_role (
  school uuid NOT NULL, person uuid NOT NULL, role text NOT NULL,
  PRIMARY KEY (school, person, role), FOREIGN KEY (school, person) REFERENCES person (school, id)
);

CREATE TABLE relationship (
  school uuid NOT NULL, pupil uuid NOT NULL, person uuid NOT NULL, relation text NOT NULL,
  barred boolean NOT NULL DEFAULT false,
  -- Both days belong to it.
  from_date date, to_date date,
  -- An import changes and ends what came from the roster, never what the school entered here.
  source text NOT NULL DEFAULT 'school' CHECK (source IN ('roster', 'school')),
  PRIMARY KEY (school, pupil, person, relation),
  FOREIGN KEY (school, pupil) REFERENCES person (school, id), FOREIGN KEY (school, person) REFERENCES person (school, id)
);
CREATE INDEX relationship_person ON relationship (school, person, relation, pupil);

CREATE FUNCTION is_current(from_date date, to_date date, today date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (from_date IS NULL OR from_date <= today) AND (to_date IS NULL OR to_date >= today)
$$;

-- Whoever a token means, as the register knows them at that moment; NULL where it means nobody. Every request asks this, and in a function
-- its plan is kept: planning takes several times as long as answering.
CREATE FUNCTION load_reader(in_school uuid, by_issuer text, of_subject text, at timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  me person;
  name text;
  settings jsonb;
  today date;
BEGIN
  SELECT p.* INTO me FROM identity i JOIN person p ON p.school = i.school AND p.id = i.person
  WHERE i.school = in_school AND i.issuer = by_issuer AND i.subject = of_subject;
  SELECT s.name, s.settings INTO name, settings FROM school s WHERE s.school = in_school;
  today := (at AT TIME ZONE coalesce(settings ->> 'timeZone', 'Europe/London'))::date;
  IF me.id IS NULL OR me.left_on <= today THEN RETURN NULL; END IF;
  RETURN jsonb_build_object(
    'id', me.id, 'kind', me.kind, 'given', me.given, 'family', me.family, 'preferred', me.body -> 'preferred',
    'school', jsonb_build_object('name', name, 'invented', coalesce(settings -> 'invented', 'false')), 'today', today,
    'roles', ARRAY(SELECT s.role FROM staff_role s WHERE s.school = in_school AND s.person = me.id),
    'ties', (SELECT coalesce(jsonb_agg(jsonb_build_array(t.relation, t.pupil, t.barred)), '[]') FROM relationship t
      WHERE t.school = in_school AND t.person = me.id AND is_current(t.from_date, t.to_date, today)));
END $$;

CREATE TABLE record (
  school uuid NOT NULL REFERENCES school, id uuid NOT NULL, kind text NOT NULL, pupil uuid, author uuid NOT NULL,
  tier smallint NOT NULL CHECK (tier BETWEEN 0 AND 4), state text NOT NULL, occurred_on date NOT NULL, due_on date,
  version int NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  -- The kind's own fields.
  body jsonb NOT NULL,
  PRIMARY KEY (school, id),
  FOREIGN KEY (school, pupil) REFERENCES person (school, id), FOREIGN KEY (school, author) REFERENCES person (school, id)
);
CREATE INDEX record_timeline ON record (school, pupil, occurred_on DESC, id DESC);
CREATE INDEX record_kind ON record (school, kind, occurred_on DESC, id DESC);
CREATE INDEX record_recent ON record (school, occurred_on DESC, id DESC);
CREATE INDEX record_author ON record (school, author, occurred_on DESC, id DESC);
CREATE INDEX record_due ON record (school, due_on, id) WHERE due_on IS NOT NULL;

-- Append-only. digest = sha256(salt || content); hash = sha256(prev || 'version|at|actor|action|' || digest), at in milliseconds;
-- the first prev = sha256('school|record'). Erasing nulls content and salt, and the chain still verifies.
CREATE TABLE revision (
  school uuid NOT NULL, record uuid NOT NULL, version int NOT NULL, at timestamptz NOT NULL, actor uuid NOT NULL, action text NOT NULL,
  content bytea, salt bytea, digest bytea NOT NULL, prev bytea NOT NULL, hash bytea NOT NULL,
  PRIMARY KEY (school, record, version), FOREIGN KEY (school, record) REFERENCES record (school, id)
);

CREATE TABLE link (
  school uuid NOT NULL, from_record uuid NOT NULL, rel text NOT NULL, to_record uuid NOT NULL,
  PRIMARY KEY (school, from_record, rel, to_record),
  FOREIGN KEY (school, from_record) REFERENCES record (school, id), FOREIGN KEY (school, to_record) REFERENCES record (school, id)
);
CREATE INDEX link_back ON link (school, to_record, rel);

CREATE TABLE event (
  school uuid NOT NULL, seq bigint NOT NULL, type text NOT NULL, record uuid, pupil uuid, version int,
  at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (school, seq)
);

CREATE TABLE register (
  school uuid NOT NULL, pupil uuid NOT NULL, year smallint NOT NULL, first_day date NOT NULL,
  marks text COLLATE "C" NOT NULL, late jsonb, version int NOT NULL DEFAULT 1,
  PRIMARY KEY (school, pupil, year), FOREIGN KEY (school, pupil) REFERENCES person (school, id)
);

-- Opens the drafts on one device of one person.
CREATE TABLE device_key (
  school uuid NOT NULL, person uuid NOT NULL, device uuid NOT NULL, key bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (school, person, device), FOREIGN KEY (school, person) REFERENCES person (school, id)
);

DO $$ DECLARE t regclass; BEGIN
  FOR t IN SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'school' AND NOT a.attisdropped
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    -- The list of schools alone stays open to its owner, so that work for every school can be driven school by school.
    IF t <> 'school'::regclass THEN EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t); END IF;
    EXECUTE format($f$CREATE POLICY by_school ON %s
      USING (school = (SELECT nullif(current_setting('app.school', true), '')::uuid))
      WITH CHECK (school = (SELECT nullif(current_setting('app.school', true), '')::uuid))$f$, t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO lm_app', t);
  END LOOP; END $$;
REVOKE UPDATE, DELETE ON revision, event FROM lm_app;

CREATE FUNCTION school_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT school FROM school ORDER BY school $$;
REVOKE ALL ON FUNCTION school_ids FROM public;
GRANT EXECUTE ON FUNCTION school_ids TO lm_app;

-- After an import: the planner should know of the rows that came. Only the owner may ANALYZE.
CREATE FUNCTION refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN ANALYZE person, identity, staff_role, relationship, record, revision, link, event, register; END $$;
REVOKE ALL ON FUNCTION refresh_statistics FROM public;
GRANT EXECUTE ON FUNCTION refresh_statistics TO lm_app;
`,
} as const;
