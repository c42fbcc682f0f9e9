import { decodeText } from '@renderer/components/decode-text'
import { fail, ok, type Result } from '@shared/domain/result'
import { htmlBlocks } from '@shared/domain/script-text/html-blocks'
import { readFountain } from '@shared/domain/script-text/read-fountain'
import { readMarkdown, readPlainText } from '@shared/domain/script-text/read-script'
import { readSrt } from '@shared/domain/script-text/read-srt'
import {
  fitTitle,
  type ReadProblem,
  type ReadScript,
  scriptOfBlocks,
} from '@shared/domain/script-text/script-of-blocks'
import type { DocxText } from './docx-in-worker'
import { checkZip } from './unpacked-size'

/** Why a file did not become a script. `protected` is a Word document behind a password, or of Word before 2007. */
export type FileProblem =
  | ReadProblem
  | {
      readonly kind:
        | 'media'
        | 'other-kind'
        | 'too-large'
        | 'too-large-unpacked'
        | 'not-text'
        | 'damaged'
        | 'protected'
        | 'unreadable'
        | 'too-slow'
    }

type ReadDocx = (bytes: ArrayBuffer) => Promise<DocxText>
type Read = Result<ReadScript, FileProblem>

/** In bytes. */
export const largestFile = 10_000_000

const readers: Readonly<Record<string, (text: string) => Read>> = {
  txt: readPlainText,
  text: readPlainText,
  md: readMarkdown,
  markdown: readMarkdown,
  fountain: readFountain,
  srt: readSrt,
}

/** What a system dialog offers to choose. */
export const readableEndings = [...Object.keys(readers), 'docx'].map(ending => `.${ending}`)

const media = /\.(?:mp4|mov|m4v|webm|mkv|avi|mp3|m4a|wav|aac|flac|ogg|jpe?g|png|webp|gif|heic)$/iu

const endingOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

const convertLate: ReadDocx = async bytes => (await import('./docx-in-worker')).docxInWorker(bytes)

/** Reads a script from a file that the user gave, by the ending of its name. A script without a title takes the file's name. */
export async function readScriptFile(file: File, readDocx: ReadDocx = convertLate): Promise<Read> {
  const ending = endingOf(file.name)
  const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined
  if (!reader && ending !== 'docx') {
    const isMedia = /^(?:video|audio|image)\//u.test(file.type) || media.test(file.name)
    return fail({ kind: isMedia ? 'media' : 'other-kind' })
  }
  if (file.size > largestFile) return fail({ kind: 'too-large' })
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return fail({ kind: 'unreadable' })
  const read = reader ? readText(bytes, reader) : await readWord(bytes, readDocx)
  return read.ok ? ok({ ...read.value, title: read.value.title || fitTitle(nameWithoutEnding(file.name)) }) : read
}

const nameWithoutEnding = (name: string): string => name.replace(/\.[^.]+$/u, '')

function readText(bytes: ArrayBuffer, reader: (text: string) => Read): Read {
  const text = decodeText(new Uint8Array(bytes))
  return text === null ? fail({ kind: 'not-text' }) : reader(text)
}

/** The box that Word kept documents in before 2007, and keeps those with a password in today. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

async function readWord(bytes: ArrayBuffer, readDocx: ReadDocx): Promise<Read> {
  const start = new Uint8Array(bytes.slice(0, 4))
  if (compoundFile.every((byte, at) => start[at] === byte)) return fail({ kind: 'protected' })
  const checked = await checkZip(bytes)
  if (!checked.ok) return checked
  const text = await readDocx(bytes)
  return text.kind === 'html' ? scriptOfBlocks(htmlBlocks(text.html)) : fail({ kind: text.kind })
}
