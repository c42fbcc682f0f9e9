import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { memo, useRef, useState } from 'react'
import { Framing } from './framing'
import { ProxyLine } from './proxy-line'
import { SafeGuides } from './safe-guides'
import { ScrubBar } from './scrub-bar'
import { Stage } from './stage'
import { type Guides, TransportBar } from './transport-bar'
import { useFilm } from './use-film'
import { usePlayerKeys } from './use-player-keys'
import { useSources } from './use-sources'

const noMedia: never[] = []

/** Plays a script's film from its beats, as its export will be, without rendering it. Letters typed beside it draw none of it anew. */
export const Preview = memo(function Preview({ script_id }: { readonly script_id: ScriptId }) {
  const t = useWords()
  const ref = useRef<HTMLElement>(null)
  const film = useFilm(script_id)
  const media = film?.media ?? noMedia
  const sources = useSources(media)
  const [guides, setGuides] = useState<Guides>('none')
  const format = film?.format ?? 'vertical'
  const toggleWholeScreen = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : ref.current?.requestFullscreen())
  usePlayerKeys(toggleWholeScreen)
  return (
    <section ref={ref} aria-label={t('player:preview')} className="flex h-full min-h-0 flex-col gap-2 bg-canvas p-3">
      <Stage script_id={script_id} format={format} film={film} sources={sources}>
        {film ? <Framing script_id={script_id} film={film} /> : null}
        {guides === 'none' ? null : <SafeGuides format={format} platform={guides} />}
      </Stage>
      <ProxyLine media={media} />
      <ScrubBar />
      <TransportBar guides={guides} onGuides={setGuides} onWholeScreen={toggleWholeScreen} />
    </section>
  )
})
