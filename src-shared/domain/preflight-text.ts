import { textOn, titleOn } from './compose-post'
import { hashtagCount, mentionCount, utf16Units, youtubeTagsLength } from './count-text'
import { type Finding, type FindingFix, type FindingRule, finding, outside } from './finding'
import type { Platform } from './platform'
import type { DraftChoices } from './post-choices'
import type { Wording } from './post-wording'
import { countText, type TextLimits, textLimits } from './text-limits'

type Most = TextLimits['hashtags']

/** A count over the most that is refused, else over the most that is wise; none below. */
function beyond(rule: FindingRule, is: number, { stops, warns }: Most, fix: FindingFix): Finding[] {
  if (stops !== null && is > stops) return outside(rule, is, [null, stops], { fix })
  return outside(rule, is, [null, warns], { severity: 'warns', fix })
}

/** What a platform will not take of a post's words, as they will stand there. */
export function textFindings(platform: Platform, wording: Wording, choices: DraftChoices): Finding[] {
  const limits = textLimits[platform]
  const [text, title] = [textOn(platform, wording), titleOn(platform, wording.title)]
  const tags = choices.platform === 'YouTube' ? choices.tags : []
  return [
    ...beyond('text-length', countText(platform, text).count, limits.text, 'shorten-text'),
    ...titleFindings(limits, title),
    ...forbiddenIn(limits, title, text),
    ...beyond('hashtags', hashtagCount(`${title} ${text}`), limits.hashtags, 'fewer-hashtags'),
    ...beyond('mentions', mentionCount(text), limits.mentions, 'shorten-text'),
    ...beyond('tags-length', youtubeTagsLength(tags), limits.tags, 'shorten-text'),
  ]
}

function titleFindings({ title: limit }: TextLimits, title: string): Finding[] {
  if (!limit) return []
  if (title === '') return limit.isNeeded ? [finding('title-missing', { fix: 'choose' })] : []
  return beyond('title-length', utf16Units(title), limit, 'shorten-text')
}

function forbiddenIn({ forbidden }: TextLimits, ...texts: readonly string[]): Finding[] {
  const signs = forbidden.filter(sign => texts.some(text => text.includes(sign)))
  return signs.length === 0 ? [] : [finding('forbidden-signs', { is: signs.join(' '), fix: 'shorten-text' })]
}
