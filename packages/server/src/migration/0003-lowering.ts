/** A lower tier that is not in force yet. */
export const lowering = {
  id: 3,
  name: 'lowering',
  sql: `
ALTER TABLE record ADD COLUMN lowering jsonb;
COMMENT ON COLUMN record.lowering IS 'The lower tier that its writer asked for, and the moment from which it is in force: { tier, from }';
CREATE INDEX record_lowering ON record (school) WHERE lowering IS NOT NULL;

-- Whether a day has passed for some record. Asked with \`load_reader\`, and like it in a function, whose plan is kept.
CREATE FUNCTION is_lowering_due(in_school uuid, at timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT FROM record r WHERE r.school = in_school AND r.lowering IS NOT NULL AND (r.lowering ->> 'from')::timestamptz <= at);
END $$;
`,
} as const;
