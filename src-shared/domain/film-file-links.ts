import { type Fault, placeOf } from './film-file-fault'
import { MediaKey } from './film-file-version-1'
import { Seconds } from './time'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entries of a list as far as they are objects, each with its place in the list. */
const objectsIn = (list: unknown): [number, Fields][] =>
  (Array.isArray(list) ? list : []).flatMap((entry: unknown, index) => (isObject(entry) ? [[index, entry]] : []))

/** What a field says in seconds; undefined where it is left out, or wrong in itself and told of as that. */
const secondsOf = (value: unknown) => Seconds.safeParse(value).data

/**
 * Faults between fields: names without a media, ids twice, ends before their beginnings. Looks at the file as it stands, so that these
 * are found beside the faults of single fields; a field that is wrong in itself is passed over.
 */
export function checkLinks(json: unknown): Fault[] {
  if (!isObject(json)) return []
  const media = isObject(json.media) ? new Set(Object.keys(json.media)) : new Set<string>()
  const beats = Array.isArray(json.beats) ? json.beats : []
  return [
    ...(isObject(json.music) ? unknownMedia(json.music, media, ['music']) : []),
    ...(isObject(json.logo) ? checkUse(json.logo, media, ['logo']) : []),
    ...(isObject(json.endCard) ? unknownName(json.endCard.logo, media, ['endCard', 'logo']) : []),
    ...sameIds(beats),
    ...objectsIn(beats).flatMap(([index, beat]) => checkBeat(beat, media, ['beats', index])),
  ]
}

type Path = readonly (string | number)[]

function unknownName(value: unknown, known: ReadonlySet<string>, path: Path): Fault[] {
  const name = MediaKey.safeParse(value).data
  if (name === undefined || known.has(name)) return []
  return [{ place: placeOf(path), message: `no media is named ${JSON.stringify(name)}` }]
}

const unknownMedia = ({ media }: Fields, known: ReadonlySet<string>, path: Path): Fault[] =>
  unknownName(media, known, [...path, 'media'])

const checkUse = (use: Fields, media: ReadonlySet<string>, place: Path): Fault[] => [
  ...unknownMedia(use, media, place),
  ...endsLater(use, place),
]

function sameIds(beats: readonly unknown[]): Fault[] {
  const first = new Map<unknown, number>()
  return beats.flatMap((beat, index) => {
    if (!isObject(beat) || beat.id === undefined) return []
    const before = first.get(beat.id)
    if (before === undefined) first.set(beat.id, index)
    const message = `${JSON.stringify(beat.id)} is the id of beats[${before}] already`
    return before === undefined ? [] : [{ place: placeOf(['beats', index, 'id']), message }]
  })
}

function endsLater(span: Fields, path: Path): Fault[] {
  const [from, to] = [secondsOf(span.from === undefined ? 0 : span.from), secondsOf(span.to)]
  if (from === undefined || to === undefined || to > from) return []
  return [{ place: placeOf([...path, 'to']), message: `must be later than from (${from})` }]
}

function checkBeat(
  { voice, clips, over, logo, captions, titles, seconds }: Fields,
  media: ReadonlySet<string>,
  path: Path,
): Fault[] {
  return [
    ...(isObject(voice) ? checkUse(voice, media, [...path, 'voice']) : []),
    ...objectsIn(clips).flatMap(([index, clip]) => checkUse(clip, media, [...path, 'clips', index])),
    ...objectsIn(over).flatMap(([index, clip]) => checkUse(clip, media, [...path, 'over', index])),
    ...(isObject(logo) ? checkUse(logo, media, [...path, 'logo']) : []),
    ...objectsIn(titles).flatMap(([index, title]) => endsLater(title, [...path, 'titles', index])),
    ...checkCaptions(objectsIn(captions), typeof seconds === 'number' ? seconds : Infinity, path),
  ]
}

/** @param end of the beat, in seconds */
function checkCaptions(captions: readonly [number, Fields][], end: number, path: Path): Fault[] {
  return captions.flatMap(([index, caption], turn) => {
    const place = [...path, 'captions', index]
    const { from = Infinity, to = 0 } = { from: secondsOf(caption.from), to: secondsOf(caption.to) }
    const before = secondsOf(captions[turn - 1]?.[1].to) ?? 0
    return [
      ...endsLater(caption, place),
      ...(from < before
        ? [{ place: placeOf([...place, 'from']), message: `overlaps the caption before, which ends at ${before}` }]
        : []),
      ...(to > end
        ? [{ place: placeOf([...place, 'to']), message: `must not be later than the beat's end (${end})` }]
        : []),
    ]
  })
}
