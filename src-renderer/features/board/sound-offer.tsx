import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { layMusic, layVoice } from '@renderer/database/lay-sound'
import { useWords } from '@renderer/words/words'
import type { BeatId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { AudioLines, Mic, Music, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useBoardStore } from './board-store'
import type { Board } from './use-board'

/** A sound was dropped where pictures lie: says why it is not there, and offers what it can be. */
export function SoundOffer({ board, beat_id }: { readonly board: Board; readonly beat_id: BeatId }) {
  const t = useWords()
  const offer = useBoardStore(state => (state.offer?.beat_id === beat_id ? state.offer : null))
  const first = offer?.sounds[0]
  const media = first && board.media.get(first)
  const ref = useRef<HTMLElement>(null)
  const isShown = Boolean(media)

  useEffect(() => {
    if (isShown) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])

  if (!offer || !media) return null

  const settle = (lay: (media: Media) => Promise<void>) => {
    useBoardStore.setState({ offer: offer.sounds.length > 1 ? { ...offer, sounds: offer.sounds.slice(1) } : null })
    void lay(media)
  }
  return (
    <section
      ref={ref}
      aria-label={t('board:sound.title')}
      className="flex flex-wrap items-center gap-2 rounded-md bg-accent-wash p-2"
    >
      <p className="flex w-full items-start gap-2 ps-1 text-small" role="status">
        <AudioLines className="size-4 shrink-0 text-accent" aria-hidden />
        <span className="wrap-anywhere min-w-0">
          <bdi className="font-medium">{media.name}</bdi> <span className="text-ink-soft">{t('board:sound.why')}</span>
        </span>
      </p>
      <Button size="small" icon={<Mic />} onPress={() => settle(one => layVoice(board.script_id, beat_id, one))}>
        {t('board:sound.asVoice')}
      </Button>
      <Button size="small" icon={<Music />} onPress={() => settle(one => layMusic(board.script_id, one))}>
        {t('board:sound.asMusic')}
      </Button>
      <IconButton
        size="small"
        label={t('board:sound.leave')}
        icon={<X />}
        onPress={() => useBoardStore.setState({ offer: null })}
      />
    </section>
  )
}
