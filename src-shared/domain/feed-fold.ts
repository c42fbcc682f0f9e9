import type { Platform } from './platform'

/** About how much a feed shows before one asks for more: signs and lines. Ours to judge by; no platform publishes it, and phones differ. */
const folds: Record<Platform, { readonly signs: number; readonly lines: number }> = {
  TikTok: { signs: 80, lines: 2 },
  Instagram: { signs: 60, lines: 1 },
  Facebook: { signs: 80, lines: 2 },
  YouTube: { signs: 80, lines: 2 },
  SpillApp: { signs: 90, lines: 6 },
  FanBase: { signs: 90, lines: 2 },
}

/** What is read of a text in the feed, and whether there is more of it behind a press. Cut at a word where there is one. */
export function foldText(platform: Platform, text: string): { readonly shown: string; readonly isFolded: boolean } {
  const { signs, lines } = folds[platform]
  const top = text.split('\n').slice(0, lines).join('\n').trimEnd()
  const letters = [...top]
  if (letters.length <= signs) return { shown: top, isFolded: top.length < text.trimEnd().length }
  const head = letters.slice(0, signs).join('')
  const word = head.replace(/\s+\S*$/u, '')
  return { shown: word === '' ? head : word, isFolded: true }
}
