import { ConfirmDialog } from '@renderer/components/confirm-dialog'
import { clockTime } from '@renderer/components/format-time'
import { MenuButton } from '@renderer/components/menu-button'
import { spokenLocale, useWords, type WordKey } from '@renderer/words/words'
import { frameUrl } from '@shared/domain/media-url'
import { type Script, scriptReadingTime } from '@shared/domain/script'
import type { VideoAsset } from '@shared/domain/video-asset'
import { Ellipsis, Film, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { deleteScript } from './delete-script'
import { RenameDialog } from './rename-dialog'

type ScriptCardProps = {
  readonly script: Script
  readonly film: VideoAsset | undefined
  readonly onOpen: () => void
}

const filmWord: Record<VideoAsset['status'], WordKey> = {
  in_progress: 'scripts:inProgress',
  ready: 'scripts:ready',
  published: 'scripts:published',
}

/** A picture to know the script by: its film's, else the first clip's. */
function pictureOf(film: VideoAsset | undefined): string | undefined {
  const clip = film?.film.footage.flatMap(footage => footage.clips)[0]
  return film?.thumbnail_url ?? (clip && frameUrl(clip.media_id, clip.from))
}

/** One script in the list. */
export function ScriptCard({ script, film, onOpen }: ScriptCardProps) {
  const t = useWords()
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null)
  const title = script.title || t('scripts:untitled')
  const picture = pictureOf(film)
  const touched = new Intl.DateTimeFormat(spokenLocale(), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li className="group relative overflow-hidden rounded-xl bg-surface shadow-lift ring-1 ring-line transition-shadow duration-100 hover:ring-line-strong">
      <div className="flex h-36 items-center justify-center bg-sunken text-ink-faint">
        {picture ? <img src={picture} alt="" className="size-full object-cover" /> : <Film className="size-6" />}
      </div>
      <div className="flex flex-col gap-1 p-4">
        <h2 dir="auto" className="truncate pe-8 font-semibold">
          {title}
        </h2>
        <p dir="auto" className="line-clamp-2 min-h-8 text-ink-soft text-small">
          {script.body || t('scripts:nothingWritten')}
        </p>
        <p className="flex gap-2 pt-2 text-ink-faint text-small tabular-nums">
          <span>{t('scripts:beats', { count: script.beats.length })}</span>
          <span aria-hidden>·</span>
          <span>{clockTime(scriptReadingTime(script.beats))}</span>
          {film ? <span aria-hidden>·</span> : null}
          {film ? <span>{t(filmWord[film.status])}</span> : null}
        </p>
        <p className="text-ink-faint text-small">{touched.format(new Date(script.updated_at))}</p>
      </div>
      <AriaButton
        aria-label={t('scripts:open', { title })}
        onPress={onOpen}
        className="absolute inset-0 rounded-xl -outline-offset-2"
      />
      <div className="absolute inset-e-2 top-38">
        <MenuButton
          label={t('scripts:more', { title })}
          icon={<Ellipsis />}
          entries={[
            { id: 'rename', label: t('scripts:rename'), icon: <Pencil />, act: () => setAsked('rename') },
            {
              id: 'delete',
              label: t('scripts:delete'),
              icon: <Trash2 />,
              isDanger: true,
              act: () => setAsked('delete'),
            },
          ]}
        />
      </div>
      <RenameDialog key={asked} script={script} isOpen={asked === 'rename'} onClose={() => setAsked(null)} />
      <ConfirmDialog
        isOpen={asked === 'delete'}
        title={t('scripts:deleteTitle', { title })}
        detail={t('scripts:deleteDetail')}
        confirm={t('scripts:delete')}
        cancel={t('scripts:cancel')}
        onConfirm={() => void deleteScript(script)}
        onClose={() => setAsked(null)}
      />
    </li>
  )
}
