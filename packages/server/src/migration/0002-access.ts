/** Records about staff, broken glass and shares with agencies. */
export const access = {
  id: 2,
  name: 'access',
  sql: `
ALTER TABLE record ADD COLUMN staff uuid,
  ADD FOREIGN KEY (school, staff) REFERENCES person (school, id),
  ADD CONSTRAINT record_subject CHECK (num_nonnulls(pupil, staff) = 1);
COMMENT ON COLUMN record.staff IS 'Of kinds about staff: whom the record is about, in place of a pupil';
CREATE INDEX record_staff ON record (school, staff, occurred_on DESC, id DESC) WHERE staff IS NOT NULL;
CREATE INDEX record_glass ON record (school, author, created_at) WHERE kind = 'break-glass';
CREATE INDEX record_recipient ON record (school, lower(body ->> 'recipient')) WHERE kind = 'share';

ALTER TABLE event ADD COLUMN touched text[];
COMMENT ON COLUMN event.touched IS 'The members of the record that the change touched: whoever is shown none of them is not told; of a new record NULL';

-- As in the first migration, and for whom the reader has broken the glass, and what is shared with them.
DROP FUNCTION load_reader(uuid, text, text, timestamptz);
CREATE FUNCTION load_reader(in_school uuid, by_issuer text, of_subject text, at timestamptz, glass_minutes int) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
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
      WHERE t.school = in_school AND t.person = me.id AND is_current(t.from_date, t.to_date, today)),
    'glass', ARRAY(SELECT r.pupil FROM record r WHERE r.school = in_school AND r.author = me.id AND r.kind = 'break-glass'
      AND r.state = 'open' AND r.created_at > at - make_interval(mins => glass_minutes)),
    'shares', CASE WHEN me.kind = 'staff' THEN (SELECT coalesce(jsonb_agg(jsonb_build_array(r.pupil, r.body -> 'scope')), '[]') FROM record r
      WHERE r.school = in_school AND lower(r.body ->> 'recipient') = me.id::text AND r.kind = 'share' AND r.state = 'active'
      AND (r.body ->> 'expiresOn')::date >= today) ELSE '[]' END);
END $$;
`,
} as const;
