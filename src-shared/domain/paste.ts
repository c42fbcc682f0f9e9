import { type Beat, longestBeatText } from './beat'
import type { BeatId } from './ids'
import { placeAt } from './order'

/** The paragraphs of a pasted text. They end at blank lines; in a text without any, every line is one. Longer than a beat, one is cut at a space. */
export function paragraphsOf(text: string): string[] {
  const unified = text.replaceAll('\r\n', '\n')
  const parting = /\n[ \t]*\n/u.test(unified) ? /\n(?:[ \t]*\n)+/u : /\n+/u
  return unified
    .split(parting)
    .map(part => part.trim())
    .filter(part => part !== '')
    .flatMap(cutOverlong)
}

function cutOverlong(text: string): string[] {
  if (text.length <= longestBeatText) return [text]
  const space = text.lastIndexOf(' ', longestBeatText)
  const at = space > 0 ? space : longestBeatText
  return [text.slice(0, at).trimEnd(), ...cutOverlong(text.slice(at).trimStart())]
}

const joined = (...parts: string[]) => parts.filter(part => part !== '').join(' ')

/**
 * Pastes paragraphs over the stretch `from`..`to` of a beat's text (UTF-16 units): the first joins what stands before it,
 * every other becomes a point below, and what stood after follows the last. Into a call to action: the last one is it then, as a
 * script ends with it. `newIds` holds one id for each new beat.
 */
export function pasteParagraphs(
  beats: readonly Beat[],
  place: { readonly id: BeatId; readonly from: number; readonly to: number },
  paragraphs: readonly string[],
  newIds: readonly BeatId[],
): Beat[] {
  const index = beats.findIndex(beat => beat.id === place.id)
  const beat = beats[index]
  if (!beat) return [...beats]
  const [before, after] = [beat.text.slice(0, place.from).trim(), beat.text.slice(place.to).trim()]
  const texts = [joined(before, paragraphs[0] ?? ''), ...paragraphs.slice(1)]
  texts.push(joined(texts.pop() ?? '', after))
  const kind = beat.kind === 'cta' && texts.length > 1 ? 'point' : beat.kind
  const others = beats.map(one => (one.id === beat.id ? { ...one, kind, text: texts[0] ?? '' } : one))
  const more = texts.slice(1).map((text, at): Beat => {
    const isLast = at === texts.length - 2
    return { id: newIds[at] ?? beat.id, kind: isLast && beat.kind === 'cta' ? 'cta' : 'point', text, order: 0 }
  })
  return more.reduce<Beat[]>((sofar, one, at) => placeAt(sofar, one, index + 1 + at), others)
}
