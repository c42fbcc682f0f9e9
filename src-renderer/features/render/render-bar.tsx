import { useFilmRows, useScripts } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { VideoId } from '@shared/domain/ids'
import { filmStanding, isOlder } from '@shared/domain/staleness'
import { EndedCard } from './ended-card'
import { useRenderStore } from './render-store'
import { RunningCard } from './running-card'

/** The title of the script that a film belongs to, and whether the film is older than it. */
function useScriptOf(): (video_id: VideoId) => { readonly title: string; readonly isOlder: boolean } {
  const t = useWords()
  const films = useFilmRows()
  const scripts = useScripts()
  return video_id => {
    const film = films?.find(row => row.video_id === video_id)
    const script = scripts?.find(one => one.script_id === film?.script_id)
    return { title: script?.title || t('render:untitled'), isOlder: !!script && isOlder(filmStanding(script, film)) }
  }
}

/** The films being made, one below the other, and how those before them ended. Takes no room while there are none. */
export function RenderBar() {
  const t = useWords()
  const scriptOf = useScriptOf()
  const running = useRenderStore(state => state.running)
  const ended = useRenderStore(state => state.ended).filter(one => one.outcome.kind !== 'cancelled')
  if (running.length + ended.length === 0) return null
  return (
    <section
      aria-label={t('render:bar')}
      className="flex max-h-64 [anchor-name:--messages-above] shrink-0 animate-rise flex-col divide-y divide-line overflow-y-auto border-line border-t bg-surface"
    >
      {ended.map(one => (
        <EndedCard key={one.job_id} render={one} {...scriptOf(one.video_id)} />
      ))}
      {running.map(one => (
        <RunningCard key={one.job_id} progress={one} title={scriptOf(one.video_id).title} />
      ))}
    </section>
  )
}
