import { bareLanguage, speakingSeconds } from '../reading-rate'
import { capitalised } from './plain-words'
import { sentencesOf } from './sentences'
import { cutTo, ended, freed } from './speakable'

/** Words that can be missed, by language; not behind a "not", which they would turn around. */
const fillers: Readonly<Record<string, RegExp>> = {
  en: /(?<!\bnot |n['’]t )\b(?:really|very|actually|basically|literally|simply|honestly|quite|pretty much|kind of|sort of|i think(?: that)?|i believe(?: that)?|in my opinion,?|it is important to note that|it turns out that|as you (?:may )?know,?|at the end of the day,?|needless to say,?)\s+/giu,
  de: /(?<!nicht |kein )(?<!\p{L})(?:wirklich|eigentlich|einfach|halt|eben|sozusagen|quasi|im Grunde|ich glaube,|meiner Meinung nach)\s+/giu,
  es: /(?<!no )(?<!\p{L})(?:realmente|básicamente|simplemente|literalmente|en realidad|la verdad es que|creo que)\s+/giu,
  fr: /(?<!pas )(?<!\p{L})(?:vraiment|simplement|littéralement|en fait,?|au fond,?|à mon avis,?|je pense que)\s+/giu,
  pt: /(?<!não )(?<!\p{L})(?:realmente|basicamente|simplesmente|literalmente|na verdade,?|eu acho que|acho que)\s+/giu,
}

const shorterWords: readonly (readonly [RegExp, string])[] = [
  [/\bin order to\b/giu, 'to'],
  [/\bdue to the fact that\b/giu, 'because'],
  [/\bat this point in time\b/giu, 'now'],
  [/\ba large number of\b/giu, 'many'],
  [/\bis able to\b/giu, 'can'],
  [/\bdo not\b/giu, "don't"],
  [/\bdoes not\b/giu, "doesn't"],
  [/\bdid not\b/giu, "didn't"],
  [/\bcannot\b/giu, "can't"],
  [/\bis not\b/giu, "isn't"],
  [/\bare not\b/giu, "aren't"],
  [/\bwill not\b/giu, "won't"],
  [/\blet us\b/giu, "let's"],
]

/** Where two thoughts meet in one sentence; the second may begin with the word. */
const seams: Readonly<Record<string, RegExp>> = {
  en: /, (?=(?:and|but|so|because|which is why) (?:\S+ ){2,})|; /giu,
  de: /, (?=(?:aber|denn|doch) (?:\S+ ){2,})|; /giu,
  es: /, (?=(?:pero|y|porque) (?:\S+ ){2,})|; /giu,
  fr: /, (?=(?:mais|et|car) (?:\S+ ){2,})| ?; /giu,
  pt: /, (?=(?:mas|e|porque) (?:\S+ ){2,})|; /giu,
}

const likeIts = (found: string, put: string) => (/^\p{Lu}/u.test(found) ? capitalised(put) : put)

/** The same said in fewer words, sentence by sentence: nothing is left out but what carries nothing. */
export function tightened(text: string, language: string): string {
  const bare = bareLanguage(language)
  const filler = fillers[bare]
  const sentences = sentencesOf(text).map(sentence => {
    const lean = filler ? freed(sentence, language).replace(filler, '') : freed(sentence, language)
    const short =
      bare === 'en'
        ? shorterWords.reduce((one, [long, put]) => one.replace(long, found => likeIts(found, put)), lean)
        : lean
    return capitalised(short.trim())
  })
  return sentences.filter(sentence => sentence !== '').join(' ')
}

/** Long sentences parted where two thoughts meet. */
export function parted(text: string, language: string): string {
  const seam = seams[bareLanguage(language)]
  if (!seam) return text
  const parts = sentencesOf(text).flatMap(sentence => {
    const pieces = sentence.split(seam)
    const isWorth = pieces.every(piece => piece.split(' ').length >= 3)
    return isWorth ? pieces.map(piece => ended(capitalised(piece))) : [sentence]
  })
  return parts.join(' ')
}

/** A text in at most so many seconds: its sentences from the first on, the last of them cut where its end can be missed; null where that leaves nothing. */
export function shortened(text: string, seconds: number, language: string): string | null {
  const kept: string[] = []
  for (const sentence of sentencesOf(text)) {
    const room = seconds - speakingSeconds(kept.join(' '), language)
    const cut = cutTo(sentence, room, language)
    if (cut === null) break
    kept.push(cut)
  }
  return kept.length > 0 ? kept.join(' ') : null
}
