const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, character => escapes[character] ?? '')

/** What a phone shows first: the film's name, and the way to save it. `film` stands beside it. */
export const filmPage = (name: string): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(name)}</title>
<h1>${escaped(name)}</h1>
<p><a href="film" download="${escaped(name)}">Save the film on this device</a></p>
<p>It comes straight from your computer. This page works until it is closed there, for 15 minutes at most.</p>
</html>
`

/** How a browser is told to save a file under a name of any letters (RFC 6266). */
export function savedAs(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const full = encodeURIComponent(name).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
