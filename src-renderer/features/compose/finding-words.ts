import { clockTime, fineTime } from '@renderer/components/format-time'
import type { Words } from '@renderer/words/words'
import type { Finding, FindingRule } from '@shared/domain/finding'
import type { Platform } from '@shared/domain/platform'
import { numberText } from './counter'

const inSeconds: readonly FindingRule[] = ['too-short', 'too-long', 'not-short']
const inBytes: readonly FindingRule[] = ['size', 'cover-size']

/** A number of a finding as one reads it. */
function shownNumber(t: Words, rule: FindingRule, value: number): string {
  if (inSeconds.includes(rule))
    return value < 60 ? t('compose:seconds', { seconds: fineTime(value) }) : clockTime(value)
  if (inBytes.includes(rule)) return t('compose:megabytes', { size: numberText(Math.round(value / 1e5) / 10) })
  if (rule === 'cover-moment') return fineTime(value / 1_000)
  if (rule === 'ratio') return value.toFixed(2)
  return numberText(Math.round(value * 100) / 100)
}

/** What a platform allows, in words: a span, an end of one, or names. */
function allowed(t: Words, { rule, may }: Finding): string {
  if (!may) return ''
  if ('oneOf' in may) return may.oneOf.map(one => named(t, rule, one)).join(', ')
  const { least, most } = may
  const [from, to] = [least, most].map(value => (value === null ? null : shownNumber(t, rule, value)))
  if (from && to) return t('compose:fromTo', { from, to })
  return from ? t('compose:atLeast', { least: from }) : to ? t('compose:atMost', { most: to }) : ''
}

const switches = ['allowComment', 'allowDuet', 'allowStitch'] as const

function named(t: Words, rule: FindingRule, value: string): string {
  const one = switches.find(name => name === value)
  if (rule === 'switched-off' && one) return t(`compose:tiktok.${one}`)
  const privacies = ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'] as const
  const privacy = privacies.find(name => name === value)
  return privacy ? t(`compose:tiktok.privacy.${privacy}`) : value
}

/** What a finding says: what is wrong, and what the platform would take. */
export function findingWords(t: Words, finding: Finding, platform: Platform): { what: string; may: string } {
  const { rule, is } = finding
  const shown = typeof is === 'number' ? shownNumber(t, rule, is) : is === null ? '' : named(t, rule, is)
  return {
    what: t(`compose:rule.${rule}`, { is: shown, platform: t(`posts:platform.${platform}`) }),
    may: allowed(t, finding),
  }
}
