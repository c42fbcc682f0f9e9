/** What a post is checked for. In brackets: what `is` and `may` count. */
export const findingRules = [
  'no-film',
  'container',
  'video-codec',
  'audio-codec',
  /** Channels. */
  'audio-channels',
  /** Brightness beyond the usual, ten bits, or colours kept in other fineness than platforms read: by FFmpeg's name. */
  'colour',
  'variable-frame-rate',
  /** Frames a second. */
  'frame-rate',
  /** Seconds. */
  'too-short',
  'too-long',
  /** Seconds. YouTube shows it as an ordinary video, not as a Short. */
  'not-short',
  /** Bytes. */
  'size',
  /** Thousand bits a second, picture and sound together. */
  'bit-rate',
  /** Pixels of the shorter side, of the longer, of the width. */
  'shorter-side',
  'longer-side',
  'width',
  /** Width through height. */
  'ratio',
  /** UTF-16 units, or UTF-8 bytes for YouTube's description. */
  'text-length',
  'title-length',
  'title-missing',
  'forbidden-signs',
  'hashtags',
  'mentions',
  'tags-length',
  /** Milliseconds into the film. */
  'cover-moment',
  /** A picture where the platform takes a moment of the film alone. */
  'cover-picture',
  /** Bytes of the picture. */
  'cover-size',
  'privacy',
  'privacy-not-offered',
  'audience',
  'category',
  'disclosure',
  'branded-private',
  'switched-off',
  /** TikTok's inbox takes the film alone: words and wishes are made anew there. */
  'inbox-drops-words',
  'posts-left',
] as const
export type FindingRule = (typeof findingRules)[number]

export const findingFixes = ['trim', 're-encode', 'shorten-text', 'fewer-hashtags', 'choose', 'other-account'] as const
export type FindingFix = (typeof findingFixes)[number]

/** What a platform takes: a span, with null for an open end, or one of several. */
export type Allowed =
  | { readonly least: number | null; readonly most: number | null }
  | { readonly oneOf: readonly string[] }

/** One thing that a platform will not take (`stops`), or will take and treat badly (`warns`); found before anything is uploaded. */
export type Finding = {
  readonly rule: FindingRule
  readonly severity: 'stops' | 'warns'
  readonly is: number | string | null
  readonly may: Allowed | null
  /** What would help and can be offered; null where nothing here can. */
  readonly fix: FindingFix | null
}

type Rest = Partial<Pick<Finding, 'severity' | 'is' | 'may' | 'fix'>>

export const finding = (rule: FindingRule, rest: Rest = {}): Finding => ({
  rule,
  ...{ severity: 'stops', is: null, may: null, fix: null },
  ...rest,
})

/** A number outside of a span, as a finding; none inside. */
export function outside(
  rule: FindingRule,
  is: number | null,
  [least, most]: readonly [number | null, number | null],
  rest: Rest = {},
): Finding[] {
  if (is === null || (is >= (least ?? -Infinity) && is <= (most ?? Infinity))) return []
  return [finding(rule, { is, may: { least, most }, ...rest })]
}

/** A word that is none of those taken, as a finding; none where it is, or where anything is taken. */
export function notAmong(
  rule: FindingRule,
  is: string | null,
  oneOf: readonly string[] | null,
  rest: Rest = {},
): Finding[] {
  return is === null || oneOf === null || oneOf.includes(is) ? [] : [finding(rule, { is, may: { oneOf }, ...rest })]
}
