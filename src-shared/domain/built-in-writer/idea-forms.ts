import { bareLanguage } from '../reading-rate'
import { capitalised } from './plain-words'
import { cutTo, ended, freed } from './speakable'
import { titleOf } from './title'

/**
 * The forms in which an idea fits into a pattern; one that it does not have is left out, and patterns that need it are passed over.
 * `line`: a sentence of its own. `head`: without its full stop, as before a colon. `question`: as it was asked. `clause`: "why bread fails".
 * `fact`: "bread fails", a sentence, of a why. `todo`: "fix flat bread", of a how-to. `topic`: a name that can stand behind "about".
 * `why`: a clause that asks for a reason. `mine`: the user's own doing, "I quit sugar." `saying`: a claim.
 * `phrase`: words that name something, as a headline. `list`: "5 mistakes". `subject`: what can stand behind "about" whatever the idea is, in
 * quotation marks where it would not fit otherwise; every idea has it.
 */
export type IdeaForms = Partial<
  Record<
    | 'line'
    | 'head'
    | 'question'
    | 'clause'
    | 'why'
    | 'fact'
    | 'todo'
    | 'topic'
    | 'phrase'
    | 'list'
    | 'subject'
    | 'mine'
    | 'saying',
    string
  >
>

const turned =
  /^(?:why|how|what|when|where|who|which)(?: \w+)?? (?:is|are|was|were|do|does|did|can|could|should|would|will|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|can['’]t|won['’]t)\b/iu
const clauses = /^(?:why|how|what|when|where|who|whether)\b/iu
/** Words that make a sentence of others: a saying needs no frame that names it. What is not sure counts as a saying. */
const says =
  /(?:^|\s)(?:is|are|was|were|am|isn['’]t|aren['’]t|wasn['’]t|has|have|had|does|doesn['’]t|do|don['’]t|did|didn['’]t|can|can['’]t|cannot|will|won['’]t|should|shouldn['’]t|must|needs|makes|gets|takes|gives|goes|fails|works|dies|quits|beats|kills|costs|loses|wins|helps|hates|loves|thinks|wants|knows|says|means|feels|looks|tastes|happens|stops|starts|comes|keeps|ruins|saves|reads|changes|changed|learned|stopped|started|tried|made|got|went|lost|built|left|it['’]s|that['’]s|i['’]m|you['’]re|they['’]re|we['’]re|let['’]s)(?=\s|$|[.,!])|s (?:love|hate|need|want|think|know|make|get|take|work|fail|cost|die|win|lose|help|change|look|taste|feel|start|stop|quit|eat|drink|buy|sell) /iu
const orders =
  /^(?:stop|start|try|use|make|never|always|don['’]t|do|get|give|put|keep|buy|sell|quit|learn|build|write|read|eat|drink|cook|bake|clean|save|show|tell|think|ask|find|let|turn|take|be|go|say|talk|i|we|you|they|he|she|nobody|everyone|everybody|people|most people)\b/iu
/** How people begin a note to themselves. */
const announcing =
  /^(?:(?:video |script |reel |short )?ideas?: |(?:i(?:['’]d| would)? (?:want|like) to |let['’]s |we should )(?:talk|speak|make (?:a|an?other) (?:video|reel|short)) (?:about|on) |(?:a |another )?(?:video|reel|short|script) (?:about|on) )/iu

/** Longer ideas don't go into a pattern: the sentence around them would be lost. */
const longestHead = 90
const mostWords = 11
const counted = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s/iu
const determined =
  /^(?:a|an|the|my|your|our|their|his|her|this|these|those|some|no|every|all|any|more|less|better|being|having)\s/iu
const behind =
  /\s(?:in|on|at|for|with|without|of|from|to|after|before|during|between|by|vs\.?|versus|under|over|near|and|that|who|which)\s/iu

/** The first word small, but for names: an "I", or one whose follower is a name too. */
function lowered(text: string): string {
  const [first = '', second = ''] = text.split(' ')
  const isName = /^I(?:$|['’])/u.test(first) || /\p{Lu}/u.test(first.slice(1)) || /^\p{Lu}(?!$|['’])/u.test(second)
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** What a how-do-I, or a what-is, is as a clause; null for questions that would need their verb bent. */
function clauseOf(question: string): string | null {
  const bare = question.replace(/[?\s]+$/u, '')
  const how = /^how (?:do|can|should|could|would) (?:i|you|we|one) (.+)$/iu.exec(bare)?.[1]
  if (how) return `how to ${how.replace(/(?<=\s)my(?=\s)/giu, 'your')}`
  const what = /^what (is|are) ((?:\S+ ){0,3}\S+)$/iu.exec(bare)
  if (what) return `what ${what[2]} ${what[1]?.toLowerCase()}`
  if (turned.test(bare) || !clauses.test(bare)) return null
  return lowered(bare)
}

function phraseForms(head: string): IdeaForms {
  const core = head.split(behind)[0] ?? head
  const low = lowered(head)
  const safe =
    determined.test(head) ||
    /(?:[^s]s|ing|ness|ism|ity|tion|love|work|life|hair|skin|weather|money|time|music)$/iu.test(core)
  if (counted.test(head)) return { list: low }
  return { phrase: head, ...(safe && head.split(' ').length <= 5 ? { topic: low } : {}) }
}

/** What the user did themselves is told by them: nobody else wonders about it. */
const ownDoing = /^(?:(why|how|what|when|where) )?(?:I|we) (?!should\b|need\b|must\b|all\b)/u

function clauseForms(clause: string): IdeaForms {
  const todo = /^how to (.+)$/iu.exec(clause)?.[1]
  const fact = /^why (.+)$/iu.exec(clause)?.[1]
  return {
    clause,
    ...(todo === undefined ? {} : { todo }),
    ...(fact === undefined ? {} : { fact: ended(capitalised(fact)), why: clause }),
  }
}

function englishForms(head: string, isQuestion: boolean): IdeaForms {
  const doing = isQuestion ? null : ownDoing.exec(lowered(head))
  if (doing) return { mine: ended(doing[1] ? `This is ${lowered(head)}` : head) }
  const clause = isQuestion || clauses.test(head) ? clauseOf(head) : null
  if (clause !== null) return clauseForms(clause)
  const words = head.split(' ').length
  if (isQuestion || words > 8 || /[,;:.!]/u.test(head) || orders.test(head))
    return isQuestion ? {} : { saying: ended(head) }
  const isSaying = says.test(head.split(/\s(?:that|who|which|when|where)\s/u)[0] ?? '') && !counted.test(head)
  return isSaying ? { saying: ended(head) } : phraseForms(head)
}

/** How a language quotes; the others do as English. */
const quotes: Readonly<Record<string, readonly [string, string]>> = {
  de: ['„', '“'],
  es: ['«', '»'],
  fr: ['«\u{a0}', '\u{a0}»'],
}

/** An idea's words within a sentence of ours. */
export function quoted(words: string, language: string): string {
  const [before, after] = quotes[bareLanguage(language)] ?? ['“', '”']
  return `${before}${words.replace(/[„“”«»¿"]/gu, '').trim()}${after}`
}

/** Words without the signs that `quoted` puts around them. */
export const unquoted = (words: string): string => /^[„“«][\s\u{a0}]*(.+?)[\s\u{a0}]*[“”»]$/u.exec(words)?.[1] ?? words

/** An idea told by who had it, in the languages that say so with a word. */
const ownStory: Readonly<Record<string, RegExp>> = {
  de: /^(?:ich|wir)\s/iu,
  es: /^(?:yo|nosotros|nosotras)\s/iu,
  fr: /^(?:je\s|j['’]|nous\s)/iu,
  pt: /^(?:eu|nós)\s/iu,
}

/** Words that ask, where what follows may stand as a clause. German puts its verb last there: what follows is no verb then. */
const asks: Readonly<Record<string, RegExp>> = {
  de: /^(?:[Ww]arum|[Ww]ieso|[Ww]ie|[Ww]as|[Ww]ann|[Ww]o) (?:\p{Lu}|(?:der|die|das|den|dem|ein|eine|einen|mein|meine|dein|deine|man|ich|du|er|sie|es|wir|ihr|viele|jeder|jede|im|in|bei|beim|nach|zu)\s).*\s\p{Ll}+$/u,
  es: /^(?:por qué|cómo|qué|cuándo|dónde|cuánto) /iu,
  fr: /^(?:pourquoi|comment|quand|où) (?!est-ce)(?!.*-(?:t-)?(?:il|elle|on|je|tu|nous|vous|ils|elles)(?!\p{L}))/iu,
  pt: /^(?:por que|como|quando|onde|quanto) /iu,
}

function otherForms(head: string, line: string, isQuestion: boolean, language: string): IdeaForms {
  const bare = head.replace(/^¿\s*/u, '')
  if (asks[language]?.test(bare) && !(isQuestion && language === 'de'))
    return { clause: bare.charAt(0).toLowerCase() + bare.slice(1) }
  if (isQuestion) return {}
  if (ownStory[language]?.test(head)) return { mine: line }
  return /^\d+\s\p{L}/u.test(head) ? { list: head, saying: line } : { saying: line }
}

/** A single word can stand as it is, a longer name only where it is one that can. */
function subjectOf({ topic, phrase }: IdeaForms, line: string, language: string): string {
  if (phrase && !phrase.includes(' ') && bareLanguage(language) === 'en') return topic ?? lowered(phrase)
  const name = line.length > longestHead ? titleOf(line, language) : line
  return topic ?? quoted(name.replace(/[\s\u{a0}]*[.!?？؟]+$/u, ''), language)
}

/** One of many words still opens a script whole: its topic stands at its end as often as not. */
function longForms(head: string, line: string, isQuestion: boolean): IdeaForms {
  if (isQuestion || head.length > longestHead) return {}
  return counted.test(head) ? { list: lowered(head) } : { saying: line }
}

/** The forms of an idea, given as plain words of one sentence. Only English is taken apart; other languages keep their sentence. */
export function ideaForms(idea: string, language: string): IdeaForms {
  const whole = freed(idea, language).replace(/(?<=[^.])\.$/u, '')
  const short = whole.length > longestHead ? (cutTo(whole, 8, language) ?? whole) : whole
  const isEnglish = bareLanguage(language) === 'en'
  const isQuestion = /[?？؟]$/u.test(short) || (isEnglish && turned.test(short))
  const head = capitalised(short.replace(/[.!?？؟…\s]+$/u, ''))
  if (head === '') return {}
  const mark = /[\s\u{a0}\u{202f}]?[?？؟]$/u.exec(short)?.[0] ?? '?'
  const line = isQuestion ? ended(head, mark) : ended(capitalised(short))
  const isLong = head.length > longestHead || head.split(' ').length > mostWords
  const particular = isLong
    ? longForms(head, line, isQuestion)
    : isEnglish
      ? englishForms(head, isQuestion)
      : otherForms(head, line, isQuestion, bareLanguage(language))
  return {
    line,
    ...(isLong || isQuestion ? {} : { head }),
    ...(isQuestion && !isLong ? { question: line } : {}),
    ...particular,
    subject: subjectOf(particular, line, language),
  }
}

/** An idea without the words by which people begin a note to themselves. */
export const unannounced = (idea: string): string => idea.replace(announcing, '')
