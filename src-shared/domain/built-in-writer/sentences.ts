/** After these a full stop ends no sentence. */
const shortened =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Jr|No|Nr|vs|etc|e\.g|i\.e|z\. ?B|d\. ?h|u\. ?a|bzw|ca|approx|Fig|Inc|Ltd|Co|p\. ?ej|\p{Lu}|[Nn]º)\.$/u

const end = /(?<=[.!?…؟।]["'”’»)\]]?)\s+(?=["'“‘«([¿¡]?[\p{Lu}\p{Lo}\p{N}])|(?<=[。!?][」』”)]?)/gu

/** What stands around an article and is not of it, in the languages that the writer has words for. */
const boilerplate =
  /cookie|newsletter|subscri|sign up|sign in|log ?in\b|all rights reserved|©|copyright|privacy|terms of (?:use|service)|click here|read more|read also|related (?:articles|posts)|share (?:this|on)|follow us|advertis|affiliate|sponsored|photo(?:graph)? by|image credit|skip to|comments? (?:below|are closed)|min(?:ute)?s? read|updated on|published on|javascript|your browser|datenschutz|impressum|anmelden|abonnier|werbung|mehr lesen|weiterlesen|suscr[ií]b|publicidad|leer más|pol[ií]tica de|reg[ií]strate|abonnez|inscrivez|publicité|lire aussi|confidentialité|mentions légales|inscreva|assine|publicidade|leia (?:mais|também)|https?:|www\.|@/iu

/** Words of an article about itself. */
const aboutItself =
  /\b(?:this|the) (?:article|post|guide|page|recipe below|video above)\b|\b(?:see|as (?:shown|mentioned|described)) (?:above|below)|\b(?:figure|table|chapter) \d|in diesem (?:artikel|beitrag)|(?:este|en el) art[ií]culo|(?:cet|dans l)['’ ]article|(?:este|neste) artigo/iu

const isWhole = (text: string) => /[.!?…؟।。!?]["'”’»)\]」』]?$/u.test(text)

/** A text's sentences in their order; lines end them too. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/u).flatMap(line => {
    const sentences: string[] = []
    for (const part of line.trim().split(end)) {
      const before = sentences.at(-1)
      if (before !== undefined && shortened.test(before)) sentences[sentences.length - 1] = `${before} ${part}`
      else if (part.trim() !== '') sentences.push(part.trim())
    }
    return sentences
  })
}

/** The sentences of a web page that its article is made of: no headings, menus, notices, talk of the page itself or words that it quotes. */
export function pageSentences(text: string): string[] {
  const seen = new Set<string>()
  return sentencesOf(text).filter(sentence => {
    const isNew = !seen.has(sentence)
    seen.add(sentence)
    const isQuoted = /^["“„«»]/u.test(sentence)
    return isNew && !isQuoted && isWhole(sentence) && !boilerplate.test(sentence) && !aboutItself.test(sentence)
  })
}
