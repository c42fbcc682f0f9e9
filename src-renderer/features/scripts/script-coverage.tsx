import { useWords } from '@renderer/words/words'
import { assemblyOf } from '@shared/domain/assembly'
import type { FactsByMedia } from '@shared/domain/beat-length'
import { coverageOf } from '@shared/domain/coverage'
import { emptyFilm } from '@shared/domain/film'
import type { Script } from '@shared/domain/script'
import type { VideoAsset } from '@shared/domain/video-asset'

type ScriptCoverageProps = {
  readonly script: Script
  readonly film: VideoAsset | undefined
  readonly facts: FactsByMedia
}

/** How many of a script's beats have their footage. */
export function ScriptCoverage({ script, film, facts }: ScriptCoverageProps) {
  const t = useWords()
  const { beats, covered } = coverageOf(assemblyOf(script, film?.film ?? emptyFilm, film?.format ?? 'vertical'), facts)
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-1 w-10 overflow-hidden rounded-full bg-wash-strong">
        <span className="block h-full bg-good" style={{ width: `${(covered / beats) * 100}%` }} />
      </span>
      {t('scripts:covered', { covered, count: beats })}
    </span>
  )
}
