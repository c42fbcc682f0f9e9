import { useFilmRows, useScripts } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { VideoId } from '@shared/domain/ids'
import { EndedCard } from './ended-card'
import { useRenderStore } from './render-store'
import { RunningCard } from './running-card'

/** The title of the script that a film belongs to. */
function useTitleOf(): (video_id: VideoId) => string {
  const t = useWords()
  const films = useFilmRows()
  const scripts = useScripts()
  return video_id => {
    const film = films?.find(row => row.video_id === video_id)
    return scripts?.find(script => script.script_id === film?.script_id)?.title || t('render:untitled')
  }
}

/** The films being made, one below the other, and how those before them ended. Takes no room while there are none. */
export function RenderBar() {
  const t = useWords()
  const titleOf = useTitleOf()
  const running = useRenderStore(state => state.running)
  const ended = useRenderStore(state => state.ended).filter(one => one.outcome.kind !== 'cancelled')
  if (running.length + ended.length === 0) return null
  return (
    <section
      aria-label={t('render:bar')}
      className="flex max-h-64 shrink-0 animate-rise flex-col divide-y divide-line overflow-y-auto border-line border-t bg-surface"
    >
      {ended.map(one => (
        <EndedCard key={one.job_id} render={one} title={titleOf(one.video_id)} />
      ))}
      {running.map(one => (
        <RunningCard key={one.job_id} progress={one} title={titleOf(one.video_id)} />
      ))}
    </section>
  )
}
