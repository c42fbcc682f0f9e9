import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { useMissingMedia } from '@renderer/database/missing-media'
import { useFilmRow, useMediaById } from '@renderer/database/queries'
import { useVersions } from '@renderer/database/script-queries'
import { undoThis, type WayBack } from '@renderer/database/undo-this'
import { useWords } from '@renderer/words/words'
import { approvalOf } from '@shared/domain/approval'
import type { FactsByMedia } from '@shared/domain/beat-length'
import type { VersionId } from '@shared/domain/ids'
import { cutToKeep, isSameCut } from '@shared/domain/kept-cut'
import type { Script } from '@shared/domain/script'
import { isSameScript, type ScriptVersion } from '@shared/domain/script-version'
import { versionOfFilm } from '@shared/domain/staleness'
import { usableFacts } from '@shared/domain/usable-media'
import type { VideoAsset } from '@shared/domain/video-asset'
import { History } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { bringBack, deleteVersion } from './edit-versions'
import { VersionCompare } from './version-compare'
import { VersionHead } from './version-head'
import { VersionList } from './version-list'

type VersionsSheetProps = { readonly script: Script; readonly onClose: () => void }

/** A version just deleted, and the way back while no other edit has followed. */
type Gone = WayBack & { readonly version: ScriptVersion }

/** Among so many of the newest versions the one in the film is looked for: each look takes some milliseconds. */
const lookedThrough = 12

/** The version whose words are in the film that was made. */
function useVersionInFilm(row: VideoAsset | undefined, versions: readonly ScriptVersion[]): VersionId | undefined {
  return useMemo(
    () => (row?.video_url ? versionOfFilm(row, versions.slice(0, lookedThrough))?.version_id : undefined),
    [row, versions],
  )
}

function useUsableFacts(): FactsByMedia {
  const media = useMediaById()
  const missing = useMissingMedia(state => state.ids)
  return useMemo(() => usableFacts(media.values(), missing), [media, missing])
}

/** A script's versions beside what changed since the chosen one. */
export function VersionsSheet({ script, onClose }: VersionsSheetProps) {
  const t = useWords()
  const versions = useVersions(script.script_id)
  if (!versions) return null
  if (versions.length === 0) return <EmptyState icon={<History />} text={t('versions:none')} />
  return <Versions script={script} versions={versions} onClose={onClose} />
}

function Versions({ script, versions, onClose }: VersionsSheetProps & { readonly versions: readonly ScriptVersion[] }) {
  const [wanted, setWanted] = useState<VersionId | null>(null)
  const [wantedAgainst, setAgainst] = useState<string>('script')
  const [gone, setGone] = useState<Gone | null>(null)
  const row = useFilmRow(script.script_id)
  const inFilm = useVersionInFilm(row, versions)
  const facts = useUsableFacts()
  const now = useMemo(() => ({ ...script, cut: cutToKeep(row) }), [script, row])
  useEffect(() => gone?.onceOver(() => setGone(null)), [gone])
  const chosen = versions.find(version => version.version_id === wanted) ?? versions[0]
  if (!chosen) return null
  const other = versions.find(version => version.version_id === wantedAgainst && version !== chosen)
  const isHeld = (version: ScriptVersion) => approvalOf(script)?.version_id === version.version_id
  const remove = async (version: ScriptVersion) => {
    if (isHeld(version)) return
    const at = versions.indexOf(version)
    setWanted((versions[at + 1] ?? versions[at - 1])?.version_id ?? null)
    await deleteVersion(version.version_id)
    setGone({ version, ...undoThis() })
  }
  const isSame = isSameScript(chosen, script)
  const isCutThere = !chosen.cut || isSameCut(chosen.cut, now.cut)
  const [before, after] = other && other.number < chosen.number ? [other, chosen] : [chosen, other ?? now]
  return (
    <div className="grid h-full grid-cols-[17rem_minmax(0,1fr)] grid-rows-[minmax(0,1fr)]">
      <div className="flex min-h-0 flex-col border-line border-e bg-surface">
        {gone && versions.every(version => version.version_id !== gone.version.version_id) ? (
          <GoneLine {...gone} />
        ) : null}
        <VersionList
          versions={versions}
          chosen={chosen.version_id}
          inFilm={inFilm}
          facts={facts}
          onChoose={setWanted}
          onDelete={version => void remove(version)}
        />
      </div>
      <div className="flex min-h-0 flex-col">
        <VersionHead
          key={chosen.version_id}
          version={chosen}
          others={versions.filter(version => version !== chosen)}
          against={other ? other.version_id : 'script'}
          onAgainst={setAgainst}
          isNow={isSame && isCutThere}
          isHeld={isHeld(chosen)}
          hasWordsOnly={!isSame && !isCutThere}
          onRestore={what => void bringBack(chosen, what).then(onClose)}
          onDelete={() => void remove(chosen)}
        />
        <VersionCompare before={before} after={after} language={script.language} facts={facts} />
      </div>
    </div>
  )
}

function GoneLine({ version, act }: Gone) {
  const t = useWords()
  return (
    <div role="status" className="flex shrink-0 items-center gap-2 border-line border-b px-3 py-2 text-small">
      <span className="grow">{t('versions:gone', { number: version.number })}</span>
      <Button size="small" onPress={act}>
        {t('versions:undo')}
      </Button>
    </div>
  )
}
