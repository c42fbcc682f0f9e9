import { bareLanguage } from '../reading-rate'
import { capitalised } from './plain-words'
import { beginning, freed, withoutDangling } from './speakable'

/** In UTF-16 units, as all that follow. */
const longest = 60
/** A title that is cut keeps at least half of what it may have. */
const shortest = longest / 2
/** Shorter than that only where a name would be cut in two otherwise. */
const shortestBeforeName = longest / 3

/** Where a text says something new: a colon, a dash; then a comma, in any language. */
const colon = /[;:؛；：](?=\s)|[；：]|\s[–—-]\s/gu
const comma = /,(?=\s)|[،、，]/gu

/** Words that begin a clause which what stands before it can do without, by language. */
const clauses: Readonly<Record<string, string>> = {
  en: 'because|but|while|although|though|unless|until|which|who|whereas|so that|even if|and (?:why|how|what|when|where|who|I|we|you|they|he|she|it|nobody|everybody|nothing|here|there|then)',
  de: 'weil|aber|obwohl|damit|sodass|falls|bevor|nachdem|sobald|ohne dass|und (?:warum|wieso|wie|was|wann|wo|wer|ich|wir|du|er|sie|es|man|niemand|dann|trotzdem|hier)',
  es: 'porque|pero|aunque|mientras|sino|para que|y (?:por qué|cómo|qué|cuándo|dónde|quién|lo que|yo|nosotros|nadie|ahora|así|luego)',
  fr: 'parce que|mais|car|alors que|tandis que|bien que|même si|pour que|et (?:pourquoi|comment|ce|quand|où|qui|personne|je|nous|tu|vous|il|elle|on|voici|voilà)',
  pt: 'porque|mas|embora|enquanto|ainda que|para que|e (?:por que|como|o que|quando|onde|quem|eu|nós|você|ninguém|agora|aqui|depois)',
}

/** Words that begin a phrase, as prepositions and some pronouns do. Not "and": it stands inside of phrases more often than between them. */
const phrases: Readonly<Record<string, string>> = {
  en: 'in|on|at|for|with|without|of|from|by|into|onto|about|over|under|between|behind|before|after|during|since|through|across|against|around|near|inside|outside|than|if|when|where|that|I|we|you|they|he|she',
  de: 'in|im|ins|mit|ohne|für|von|vom|zum|zur|bei|beim|nach|aus|auf|an|am|ans|über|unter|durch|gegen|seit|wegen|während|vor|hinter|neben|zwischen|um|bis|als|wenn',
  es: 'de|del|en|con|sin|para|por|sobre|desde|hasta|entre|al|contra|hacia|durante|según|que|cuando|donde|si',
  fr: 'de|du|des|en|dans|avec|sans|pour|par|sur|sous|depuis|pendant|chez|vers|entre|contre|avant|après|au|aux|que|qui|quand|où|si|je|tu|on|ils|elles',
  pt: 'de|do|da|dos|das|em|no|na|nos|nas|com|sem|para|por|pelo|pela|sobre|desde|até|entre|contra|durante|que|quando|onde|se',
}

/** After these a phrase still belongs to what stands before it: "instead of", "después de". */
const bound =
  /(?:^|\s)(?:instead|because|out|one|some|all|each|lots?|kind|sort|many|none|half|front|después|antes|cerca|lejos|dentro|fuera|además|debajo|encima|alrededor|pesar|vez|lugar|avant|près|loin|lieu|cause|afin|besoin|envie|depois|perto|além)$/iu

const before = (words: string) => new RegExp(`\\s(?=(?:${words})\\s)`, 'giu')

const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0

/** Does a quotation or a remark begin that does not end? German closes with the sign that English opens with. */
function isOpen(head: string): boolean {
  const [opens, closes] = head.includes('„') ? [/[„«(]/gu, /[“”»)]/gu] : [/[“«(]/gu, /[”»)]/gu]
  return count(head, opens) > count(head, closes) || count(head, /"/gu) % 2 === 1
}

/** The beginnings of a text that fit and end at a border, the longest last. */
function headsBefore(text: string, border: RegExp): string[] {
  const heads = [...text.slice(0, 2 * longest).matchAll(border)].map(({ index }) => text.slice(0, index).trimEnd())
  return heads.filter(head => head.length <= longest && !isOpen(head))
}

/** Would these words end within a name: "the Milky"? German writes every noun like one. */
const isNameCut = (head: string, text: string, tongue: string) =>
  tongue !== 'de' && /\s\p{Lu}\S*$/u.test(head) && /^\s\p{Lu}/u.test(text.slice(head.length))

/** A text too long for a title, cut at the first kind of border that leaves enough of it; else behind the last word that fits. */
function cutTitle(text: string, tongue: string): string {
  const words = [clauses[tongue], phrases[tongue]].filter(list => list !== undefined)
  const ending = new RegExp(`\\s(?:${words.join('|') || '(?!)'})$`, 'iu')
  const isWhole = (head: string) => withoutDangling(head) === head && !bound.test(head) && !ending.test(head)
  const heads = [
    ...[colon, comma].map(border => headsBefore(text, border)),
    ...words.map(list => headsBefore(text, before(list)).filter(isWhole)),
  ]
  const cutFrom = (least: number) => heads.map(some => some.findLast(head => head.length >= least)).find(Boolean)
  const whole = beginning(text, longest)
  if (!isNameCut(whole, text, tongue)) return cutFrom(shortest) ?? whole.replace(ending, '')
  const nameless = withoutDangling(whole.replace(/(?:\s\p{Lu}\S*)+$/u, ''))
  return cutFrom(shortest) ?? cutFrom(shortestBeforeName) ?? (nameless.length >= shortest ? nameless : whole)
}

const withoutStop = (text: string) => text.replace(/(?<=[^.])[.。]$/u, '')

/**
 * A title of at most 60 letters. A longer idea loses its remarks in brackets, then what follows a colon, a comma, a clause or a phrase; only one
 * without any ends at a word.
 */
export function titleOf(idea: string, language: string): string {
  const whole = withoutStop(idea.replace(/\s+/gu, ' ').trim())
  if (whole.length <= longest) return capitalised(whole)
  const said = withoutStop(freed(whole, language))
  const text = /[\p{L}\p{N}]/u.test(said) ? said : whole
  if (text.length <= longest) return capitalised(text)
  return capitalised(cutTitle(text, bareLanguage(language)))
}
