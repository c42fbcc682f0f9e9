import { itemLook } from '@renderer/components/popover-look'
import { useWords } from '@renderer/words/words'
import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { MediaUse } from '@shared/domain/media-uses'
import { CornerDownRight } from 'lucide-react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'

/** One place where a media is used; `number` is the beat's, null where it is over all or the film itself. */
export type ListedUse = {
  readonly key: string
  readonly script_id: ScriptId
  readonly title: string
  readonly beat_id: BeatId | null
  readonly number: number | null
  readonly isFilm: boolean
}

/** A menu of more is read by nobody. */
const mostListed = 40

/** Every place where a media is used, those of the open script first. */
export function usesListed(uses: readonly MediaUse[], open: ScriptId): ListedUse[] {
  const sorted = [...uses].sort((a, b) => Number(b.script_id === open) - Number(a.script_id === open))
  return sorted.flatMap(listed).slice(0, mostListed)
}

function listed({ script_id, title, beats, isOverAll, isFilm }: MediaUse): ListedUse[] {
  const whole = { script_id, title, beat_id: null, number: null }
  return [
    ...beats.map(({ beat_id, number }) => ({
      ...{ key: `use:${beat_id}`, script_id, title, beat_id, number, isFilm: false },
    })),
    ...(isOverAll ? [{ ...whole, key: `all:${script_id}`, isFilm: false }] : []),
    ...(isFilm ? [{ ...whole, key: `film:${script_id}`, isFilm: true }] : []),
  ]
}

/** The part of a menu that tells where a media is used and goes there. */
export function UsedIn({ used }: { readonly used: readonly ListedUse[] }) {
  const t = useWords()
  const place = ({ number, isFilm }: ListedUse) =>
    number !== null ? t('bin:onBeat', { number }) : isFilm ? t('bin:isFilm') : t('bin:overAll')
  return (
    <MenuSection>
      <Header className="px-2 pt-2 pb-1 font-medium text-ink-faint text-micro">{t('bin:usedIn')}</Header>
      {used.map(use => (
        <MenuItem key={use.key} id={use.key} textValue={`${use.title} ${place(use)}`} className={itemLook}>
          <CornerDownRight aria-hidden className="rtl:-scale-x-100" />
          <bdi className="min-w-0 grow truncate">{use.title || t('bin:untitled')}</bdi>
          <span className="shrink-0 text-ink-faint text-small">{place(use)}</span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
