import fc from 'fast-check'

/** What a spreadsheet runs, and what parts cells and rows. */
export const danger = fc.constantFrom(
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  "'=1",
  "''=1",
  "'",
  '＝1',
  '"',
  '""',
  ';',
  ',',
  '\r\n',
)

export const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  danger,
  fc.tuple(danger, danger).map(two => two.join('')),
)
