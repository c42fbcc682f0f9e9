import { FileBeat } from './film-file-beat'
import { type Fault, placeOf } from './film-file-fault'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Faults between fields: names without a media, ids twice, ends before their beginnings. Looks at the file as it stands, so that these
 * are found beside the faults of single fields; a beat that is no beat is passed over.
 */
export function checkLinks(json: unknown): Fault[] {
  if (!isObject(json)) return []
  const media = isObject(json.media) ? new Set(Object.keys(json.media)) : new Set<string>()
  const beats = Array.isArray(json.beats) ? json.beats : []
  const music = isObject(json.music) && typeof json.music.media === 'string' ? [json.music.media] : []
  return [
    ...music.flatMap(name => unknownMedia(name, media, ['music', 'media'])),
    ...sameIds(beats),
    ...beats.flatMap((raw: unknown, index) => {
      const beat = FileBeat.safeParse(raw)
      return beat.success ? checkBeat(beat.data, media, ['beats', index]) : []
    }),
  ]
}

type Path = readonly (string | number)[]

function unknownMedia(name: string, known: ReadonlySet<string>, path: Path): Fault[] {
  return known.has(name) ? [] : [{ place: placeOf(path), message: `no media is named ${JSON.stringify(name)}` }]
}

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

function endsLater(span: { from: number; to?: number | undefined }, path: Path): Fault[] {
  if (span.to === undefined || span.to > span.from) return []
  return [{ place: placeOf([...path, 'to']), message: `must be later than from (${span.from})` }]
}

function checkBeat(beat: FileBeat, media: ReadonlySet<string>, path: Path): Fault[] {
  const { voice } = beat
  const voiced = voice
    ? [...unknownMedia(voice.media, media, [...path, 'voice', 'media']), ...endsLater(voice, [...path, 'voice'])]
    : []
  const clips = beat.clips.flatMap((clip, index) => {
    const place = [...path, 'clips', index]
    return [...unknownMedia(clip.media, media, [...place, 'media']), ...endsLater(clip, place)]
  })
  return [...voiced, ...clips, ...checkCaptions(beat, path)]
}

function checkCaptions({ captions = [], seconds }: FileBeat, path: Path): Fault[] {
  return captions.flatMap((caption, index) => {
    const place = [...path, 'captions', index]
    const before = captions[index - 1]
    const early = before && caption.from < before.to
    const late = seconds !== undefined && caption.to > seconds
    return [
      ...endsLater(caption, place),
      ...(early
        ? [{ place: placeOf([...place, 'from']), message: `overlaps the caption before, which ends at ${before.to}` }]
        : []),
      ...(late
        ? [{ place: placeOf([...place, 'to']), message: `must not be later than the beat's end (${seconds})` }]
        : []),
    ]
  })
}
