import type { AccountCheck } from './account-check'
import { type ChoicesOf, tiktokPrivacies } from './post-choices'

type TiktokChoices = ChoicesOf<'TikTok'>
export type TiktokPrivacy = (typeof tiktokPrivacies)[number]

/** Why a choice is grey: the account does not offer it, or TikTok allows no branded content that only the creator sees. */
export type GreyReason = 'not-offered' | 'branded-content' | 'private-post' | 'switched-off'
type Grey = { readonly grey: GreyReason | null }

/** What TikTok's form shows: every choice, and why some cannot be made. Nothing in it is chosen beforehand. */
export type TiktokForm = {
  readonly privacy: readonly (Grey & { readonly value: TiktokPrivacy })[]
  readonly comment: Grey
  readonly duet: Grey
  readonly stitch: Grey
  readonly brandedContent: Grey
  readonly longestSeconds: number | null
}

/** @param check null while the account has not been asked: then nothing is known to be grey */
export function tiktokForm(choices: TiktokChoices, check: AccountCheck | null): TiktokForm {
  const offers = (value: TiktokPrivacy) => !check?.privacy || check.privacy.includes(value)
  const isBranded = choices.isCommercial && choices.brandedContent
  const greyOf = (value: TiktokPrivacy): GreyReason | null => {
    if (!offers(value)) return 'not-offered'
    return value === 'SELF_ONLY' && isBranded ? 'branded-content' : null
  }
  const switchable = (name: string): Grey => ({ grey: check?.off.includes(name) ? 'switched-off' : null })
  return {
    privacy: tiktokPrivacies.map(value => ({ value, grey: greyOf(value) })),
    comment: switchable('comment'),
    duet: switchable('duet'),
    stitch: switchable('stitch'),
    brandedContent: { grey: choices.privacy === 'SELF_ONLY' ? 'private-post' : null },
    longestSeconds: check?.longestSeconds ?? null,
  }
}

/** The choices without what the account has switched off: what is off there cannot be allowed here. A privacy is never changed. */
export function withoutSwitchedOff(choices: TiktokChoices, check: AccountCheck | null): TiktokChoices {
  const isOff = (name: string) => check?.off.includes(name) ?? false
  return {
    ...choices,
    allowComment: choices.allowComment && !isOff('comment'),
    allowDuet: choices.allowDuet && !isOff('duet'),
    allowStitch: choices.allowStitch && !isOff('stitch'),
  }
}

/** Where what is agreed to can be read. Source: TikTok's content sharing guidelines. */
export const tiktokTerms = {
  music: 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
  'branded-content': 'https://www.tiktok.com/legal/page/global/bc-policy/en',
} as const
export type TiktokTerm = keyof typeof tiktokTerms

/** What the creator agrees to by posting: of music always, of branded content where it is some. Shown beside the button. */
export const tiktokAgreements = ({ isCommercial, brandedContent }: TiktokChoices): readonly TiktokTerm[] =>
  isCommercial && brandedContent ? ['branded-content', 'music'] : ['music']
