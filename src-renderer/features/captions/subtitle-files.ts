import { toast } from '@renderer/components/toasts'
import { editFilm } from '@renderer/database/edit-film'
import { studio } from '@renderer/studio'
import { words } from '@renderer/words/words'
import { assemblyOf } from '@shared/domain/assembly'
import { footageOn, withFootage } from '@shared/domain/film'
import { cuesOf } from '@shared/domain/srt'
import {
  layCues,
  readSubtitles,
  type SubtitleFault,
  type SubtitleKind,
  subtitleFile,
} from '@shared/domain/subtitle-file'
import type { CaptionedScript } from './use-captioned-beats'

/** Saves what the film says as a file beside it, where the user wants it, and says what became of it. */
export async function saveSubtitles(captioned: CaptionedScript, kind: SubtitleKind): Promise<void> {
  const { script, film, format, facts } = captioned
  const text = subtitleFile(cuesOf(assemblyOf(script, film, format), facts), kind)
  const answer = await studio.call('script.save-text', { name: script.title || words('files:untitled'), kind, text })
  if (!answer.ok) {
    toast({ title: words('captions:notSaved'), detail: words('captions:notSavedDetail'), tone: 'bad' })
  } else if (answer.value.kind === 'saved') {
    toast({ title: words('captions:saved', { name: answer.value.name }), tone: 'good' })
  }
}

/** More than any film's subtitles have, in bytes. */
const longestFile = 4_000_000

/** The text of a subtitle file: UTF-8, else as older editors wrote. */
async function textOf(file: File): Promise<string> {
  const text = await file.text()
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(await file.arrayBuffer()) : text
}

function detailOf(faults: readonly SubtitleFault[]): string | undefined {
  const count = (kind: SubtitleFault['kind']) => faults.filter(fault => fault.kind === kind).length
  if (faults.length === 0) return undefined
  const values = { overlaps: count('overlap'), beyond: count('beyond-end'), short: count('too-short') }
  return words('captions:importedWithFaults', values)
}

/** Lays a subtitle file's captions on the film's beats, in place of those there, as one undoable step; what did not fit is named. */
export async function importSubtitles(captioned: CaptionedScript, file: File): Promise<void> {
  const { script, film, format, facts } = captioned
  const read = file.size > longestFile ? null : readSubtitles(await textOf(file))
  if (!read?.ok) {
    const title = words('captions:notRead', { name: file.name })
    return toast({ title, detail: words('captions:notReadDetail'), tone: 'bad' })
  }
  const { beats, faults } = layCues(read.value, assemblyOf(script, film, format), facts)
  await editFilm(script.script_id, 'captions:edit.import', cut =>
    script.beats.reduce((sofar, { id, text }) => {
      const captions = beats.get(id)?.slice(0, 500) ?? []
      return withFootage(sofar, { ...footageOn(sofar, id), captions, captioned: { by: 'file', text } })
    }, cut),
  )
  const count = [...beats.values()].reduce((sum, captions) => sum + captions.length, 0)
  const detail = detailOf(faults)
  toast({
    title: words('captions:imported', { count, name: file.name }),
    ...(detail && { detail }),
    tone: detail ? 'info' : 'good',
  })
}
