import type { AccountCheck } from './account-check'
import { type Finding, finding } from './finding'
import { type DraftChoices, isForInbox } from './post-choices'
import type { Wording } from './post-wording'
import { accountFindings, choiceFindings, coverFindings } from './preflight-choices'
import { filmFindings, type PostFilm } from './preflight-film'
import { textFindings } from './preflight-text'
import { isByHand, type WhoPosts } from './who-posts'

export type Checked = {
  readonly wording: Wording
  readonly choices: DraftChoices
  /** null while the film has not been made, or its file is not here. */
  readonly film: PostFilm | null
  /** Bytes of the picture that is its cover; null without one. */
  readonly coverBytes: number | null
  /** What the account may do; null while it has not been asked. */
  readonly check: AccountCheck | null
  readonly who: WhoPosts
  /** Is it for another time than now? */
  readonly isForLater: boolean
}

/**
 * All that a post's platform will not take, or treat badly, found before anything is uploaded: the film's limits, its words, choices, cover and
 * account. What is made public by hand needs no choices here. A platform without an API stops nothing: a person may try.
 *
 * Not looked for, since a probe does not tell: where a file's index lies, edit lists, closed groups of pictures, the sound's samples a second.
 */
export function preflight({ wording, choices, film, coverBytes, check, who, isForLater }: Checked): Finding[] {
  const { platform } = choices
  const filmMs = film?.facts.duration ? film.facts.duration * 1_000 : null
  const isOrdered = who !== 'you' || isForInbox(choices)
  const found = [
    ...(film ? filmFindings(platform, film, check?.longestSeconds ?? null) : []),
    ...textFindings(platform, wording, choices),
    ...(isOrdered ? choiceFindings(choices, check) : []),
    ...coverFindings(choices, { ms: wording.cover_ms, pictureBytes: coverBytes }, filmMs),
    ...(check && isOrdered ? accountFindings(check, isForLater) : []),
  ]
  const judged = isByHand(platform) ? found.map(one => ({ ...one, severity: 'warns' as const })) : found
  return film ? judged : [finding('no-film'), ...judged]
}

/** Does anything stop it? */
export const isStopped = (findings: readonly Finding[]): boolean => findings.some(one => one.severity === 'stops')
