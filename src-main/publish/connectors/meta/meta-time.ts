/** A time as Meta writes it, `2026-09-01T12:00:00+0000`, in milliseconds since 1970; null for what is none. */
export function metaTime(text: string): number | null {
  // Without a colon in the offset it is not the ISO form that parsers must take.
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(time) ? null : time
}
