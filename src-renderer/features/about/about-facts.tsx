import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { About } from '@shared/bridge/app-calls'
import { useEffect, useState } from 'react'

/** Versions of what the app runs on, and what FFmpeg lacks. */
export function AboutFacts() {
  const t = useWords()
  const [about, setAbout] = useState<About>()
  useEffect(() => {
    void studio.call('app.about', {}).then(answer => answer.ok && setAbout(answer.value))
  }, [])
  if (!about) return null
  const ffmpeg = about.ffmpeg?.version ?? t('about:noFfmpeg')
  const missing = about.ffmpeg?.missing ?? []
  const facts = [
    [t('about:version'), about.version],
    ['Electron', about.electron],
    ['FFmpeg', ffmpeg],
    ...(about.ffmpeg ? [[t('about:licence'), about.ffmpeg.licence]] : []),
  ]
  return (
    <div className="flex flex-col gap-3 text-small">
      <dl data-selectable className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="wrap-anywhere text-end">{value}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 ? (
        <p className="rounded-md bg-warn-wash p-3 text-warn">{t('about:missing', { features: missing.join(', ') })}</p>
      ) : null}
      <p className="text-ink-faint">{t('about:private')}</p>
    </div>
  )
}
