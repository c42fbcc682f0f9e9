import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { clockTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { useFilmRows, useScripts } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { isChangedSince } from '@shared/domain/staleness'
import type { VideoAsset } from '@shared/domain/video-asset'
import { FolderOpen, History } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'

import { closePlayer, usePlayerStore } from './player-store'
import { showInFolder } from './show-in-folder'

/** Plays the finished film that was asked for, over the page. */
export function FilmPlayer() {
  const t = useWords()
  const playing = usePlayerStore(state => state.playing)
  const row = useFilmRows()?.find(one => one.video_id === playing)
  const script = useScripts()?.find(one => one.script_id === row?.script_id)
  if (!row?.video_url) return null
  return (
    <Dialog
      title={script?.title || t('render:untitled')}
      isOpen
      isWide
      onClose={closePlayer}
      closeLabel={t('render:closePlayer')}
    >
      <Screen row={row} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft text-small">
        <span className="tabular-nums">
          {t('render:facts', {
            time: clockTime(row.duration_ms / 1_000),
            size: (row.size_bytes / 1e6).toFixed(1),
            width: row.width,
            height: row.height,
          })}
        </span>
        {script && isChangedSince(row, script) ? (
          <span className="flex items-center gap-1.5 text-warn">
            <History className="size-3.5" aria-hidden />
            {t('render:changed')}
          </span>
        ) : null}
        <span className="grow" />
        <Button
          icon={<FolderOpen />}
          onPress={() => {
            if (row.file) void showInFolder(row.file)
          }}
        >
          {t('render:reveal')}
        </Button>
      </div>
    </Dialog>
  )
}

/** Five seconds, as most players take for an arrow key. */
const jump = 5

function Screen({ row }: { readonly row: VideoAsset }) {
  const t = useWords()
  const ref = useRef<HTMLVideoElement>(null)
  const [isBroken, setBroken] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    const video = ref.current
    if (!video) return
    const keys: Record<string, () => void> = {
      ' ': () => (video.paused ? void video.play() : video.pause()),
      ArrowLeft: () => {
        video.currentTime -= jump
      },
      ArrowRight: () => {
        video.currentTime += jump
      },
    }
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  if (isBroken) return <p className="rounded-lg bg-sunken p-8 text-center text-ink-soft">{t('render:cannotPlay')}</p>
  return (
    <video
      ref={ref}
      // biome-ignore lint/a11y/noAutofocus: the space bar plays from the moment the player is open
      autoFocus
      autoPlay
      controls
      src={row.video_url ?? ''}
      poster={row.thumbnail_url ?? ''}
      aria-label={t('render:film')}
      onKeyDown={onKeyDown}
      onError={() => setBroken(true)}
      className={joinClasses(
        'mx-auto max-w-full rounded-lg bg-black',
        row.format === 'landscape' ? 'w-200' : 'h-[66vh]',
      )}
      style={{ aspectRatio: `${row.width} / ${row.height}` }}
    >
      <track kind="captions" />
    </video>
  )
}
