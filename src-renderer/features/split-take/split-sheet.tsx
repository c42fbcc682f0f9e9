import { MediaChoice } from '@renderer/components/media-choice'
import { Select } from '@renderer/components/select'
import { Sheet } from '@renderer/components/sheet'
import { pickFiles } from '@renderer/database/import-files'
import { keepMedia } from '@renderer/database/keep-media'
import { hasSound, usePeaks } from '@renderer/database/media-sound'
import { useMediaById } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { AudioLines, LoaderCircle } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { SplitPreview } from './split-preview'
import { closeSplit, useSplit } from './split-store'

/** Shares one long take out over beats: proposed by their length and its pauses, heard, put right, then laid. Mounted once by the script's page. */
export function SplitSheet({ script }: { readonly script: Script }) {
  const t = useWords()
  const isOpen = useSplit(state => state.script_id === script.script_id)
  return (
    <Sheet title={t('split:title')} isOpen={isOpen} onClose={closeSplit} closeLabel={t('split:close')}>
      {isOpen ? <SplitForm script={script} /> : null}
    </Sheet>
  )
}

async function takeFile(): Promise<void> {
  const [media_id] = await keepMedia(await pickFiles('files'))
  if (media_id) useSplit.setState({ media_id })
}

function SplitForm({ script }: { readonly script: Script }) {
  const t = useWords()
  const { first, media_id } = useSplit()
  const [end, setEnd] = useState<string | null>(null)
  const media = useMediaById()
  const sounds = [...media.values()].filter(hasSound)
  const chosen = media_id ? media.get(media_id) : undefined
  const peaks = usePeaks(chosen?.media_id)
  const start = Math.max(
    0,
    script.beats.findIndex(beat => beat.id === first),
  )
  const after = script.beats.slice(start)
  const last = after.find(beat => beat.id === end) ?? after.at(-1)
  const beats = after.slice(0, last ? after.indexOf(last) + 1 : 0)
  const numberOf = (id: string) => script.beats.findIndex(beat => beat.id === id) + 1
  return (
    <div className="flex h-full min-h-0 flex-col gap-4 overflow-y-auto p-6">
      <p className="text-ink-soft">{t('split:what')}</p>
      <MediaChoice
        label={t('split:take')}
        placeholder={t('split:choose')}
        pickLabel={t('split:pick')}
        media={sounds}
        chosen={chosen}
        onChoose={one => useSplit.setState({ media_id: one.media_id })}
        onPick={() => void takeFile()}
      />
      <div className="flex items-center gap-2">
        <span>{t('split:from', { number: start + 1 })}</span>
        <Select
          label={t('split:last')}
          value={last?.id ?? ''}
          options={after.map(beat => ({ id: beat.id as string, label: t('split:to', { number: numberOf(beat.id) }) }))}
          onChange={setEnd}
        />
      </div>
      {chosen === undefined ? (
        <Note icon={<AudioLines />}>{t('split:nothing')}</Note>
      ) : peaks === undefined ? (
        <Note icon={<LoaderCircle className="animate-spin" />}>{t('split:listening')}</Note>
      ) : peaks === null || !hasSound(chosen) ? (
        <Note icon={<AudioLines />}>{t('split:noSound', { name: chosen.name })}</Note>
      ) : (
        <SplitPreview
          key={`${chosen.media_id} ${beats.map(beat => beat.id).join()}`}
          script={script}
          beats={beats}
          first={start + 1}
          media={chosen}
          peaks={peaks}
        />
      )}
    </div>
  )
}

function Note({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p role="status" className="flex grow items-center justify-center gap-2 text-ink-faint [&>svg]:size-5">
      {icon}
      {children}
    </p>
  )
}
