type Files = Readonly<Record<string, Readonly<Record<string, string>>>>

const accents: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', e: 'é', i: 'î', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Û', Y: 'Ý', Z: 'Ž' },
}

/** Changes every text but leaves `{{blanks}}` as they are: they are names of values. */
function rewritten(files: Files, rewrite: (text: string) => string): Record<string, Record<string, string>> {
  const parts = (text: string) =>
    text.split(/(\{\{.*?\}\})/u).map(part => (part.startsWith('{{') || part === '' ? part : rewrite(part)))
  return Object.fromEntries(
    Object.entries(files).map(([file, texts]) => [
      file,
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parts(text).join('')])),
    ]),
  )
}

/** English with accents and a third longer: shows texts that were never extracted, and boxes too tight for other languages. */
export const pseudoAccented = (files: Files) =>
  rewritten(files, text => {
    const accented = [...text].map(letter => accents[letter] ?? letter).join('')
    return `${accented}${'~'.repeat(Math.ceil(text.trim().length / 3))}`
  })

const [override, pop] = ['\u202e', '\u202c']

/** English written from right to left, for a layout that mirrors. */
export const pseudoMirrored = (files: Files) => rewritten(files, text => `${override}${text}${pop}`)
