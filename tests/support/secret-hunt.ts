import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a text looks as base64, wherever it begins within the three bytes that make four letters. The ends, which its neighbours shape, are left out. */
const asBase64 = (text: string): string[] =>
  [0, 1, 2].map(shift => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64')
    return whole.slice(shift === 0 ? 0 : 4, -4)
  })

/** The ways in which a text may lie in a file or in memory: as bytes, as a page's strings are kept (two bytes a character), in hex, as base64. */
export function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const written = [bytes.toString('hex'), ...asBase64(text), encodeURIComponent(text)]
  return [bytes, Buffer.from(text, 'utf16le'), ...written.map(one => Buffer.from(one))]
}

export const holds = (bytes: Buffer, text: string): boolean => formsOf(text).some(form => bytes.includes(form))

/** Every file below a folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

/** Files below a folder that hold one of the texts, in whatever form. */
export const filesWith = (folder: string, texts: readonly string[]): string[] =>
  filesIn(folder).filter(file => {
    const bytes = readFileSync(file)
    return texts.some(text => holds(bytes, text))
  })

/** Command lines and environments of all that runs here. */
export const processWords = (): string =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => {
      try {
        return `${readFileSync(`/proc/${name}/cmdline`)}${readFileSync(`/proc/${name}/environ`)}`
      } catch {
        return ''
      }
    })
    .join('\n')
