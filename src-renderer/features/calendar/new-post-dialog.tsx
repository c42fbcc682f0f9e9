import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { Dialog } from '@renderer/components/dialog'
import { Select } from '@renderer/components/select'
import { useWords } from '@renderer/words/words'
import type { AccountId, PostSetId, VideoId } from '@shared/domain/ids'
import { useState } from 'react'
import { type Beginning, closeBox } from './calendar-store'
import { slotsOf, usualTime } from './drop'
import { makePlanned } from './make-planned'
import type { Calendar } from './use-calendar'
import { momentOf, type When, WhenFields } from './when-fields'

type NewPostProps = {
  readonly calendar: Calendar
  readonly beginning: Beginning
  readonly onCompose: (set_id: PostSetId) => void
  readonly onAccounts: () => void
}

/** Begins posts: which film, to which accounts, and when. */
export function NewPostDialog({ calendar, beginning, onCompose, onAccounts }: NewPostProps) {
  const t = useWords()
  const films = finished(calendar)
  const views = [...calendar.accounts.values()]
  const only = views.length === 1 ? views[0]?.row.account_id : undefined
  const [film, setFilm] = useState<VideoId | null>(beginning.video_id ?? films[0]?.video_id ?? null)
  const [chosen, setChosen] = useState<readonly AccountId[]>(
    beginning.account_id ? [beginning.account_id] : only ? [only] : [],
  )
  const [isTimed, setTimed] = useState(beginning.day !== null)
  const [when, setWhen] = useState<When>(() => whenOf(calendar, beginning))
  const read = momentOf(when, Date.now())
  const isReady = film !== null && chosen.length > 0 && (!isTimed || read.ok)
  const make = async (goOn: boolean) => {
    if (!film) return
    closeBox()
    const set_id = await makePlanned(calendar, film, chosen, isTimed && read.ok ? read.value.moment : null)
    if (goOn) onCompose(set_id)
  }
  const next = chosen[0] ? (slotsOf(calendar, chosen[0])[0] ?? null) : null
  return (
    <Dialog
      title={t('calendar:newPost')}
      isOpen
      onClose={closeBox}
      closeLabel={t('calendar:close')}
      isWide
      actions={
        <>
          <Button isDisabled={!isReady} onPress={() => void make(false)}>
            {t('calendar:keepDraft')}
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void make(true)}>
            {t('calendar:write')}
          </Button>
        </>
      }
    >
      {films.length === 0 || film === null ? (
        <p className="text-ink-soft">{t('calendar:noFilms')}</p>
      ) : (
        <div className="flex flex-col gap-1">
          <span className="text-ink-soft text-small">{t('calendar:film')}</span>
          <span>
            <Select
              label={t('calendar:film')}
              value={film}
              options={films.map(one => ({ id: one.video_id, label: one.title || t('calendar:untitled') }))}
              onChange={setFilm}
            />
          </span>
        </div>
      )}
      <fieldset className="flex flex-col gap-1.5">
        <legend className="pb-1 text-ink-soft text-small">{t('calendar:accounts')}</legend>
        {views.length === 0 ? (
          <span className="flex items-center gap-3">
            {t('calendar:noAccounts')}
            <Button size="small" onPress={onAccounts}>
              {t('calendar:toAccounts')}
            </Button>
          </span>
        ) : (
          <div className="grid max-h-40 grid-cols-2 gap-x-6 gap-y-1.5 overflow-y-auto">
            {views.map(({ row }) => (
              <CheckRow
                key={row.account_id}
                label={`${t(`posts:platform.${row.platform}`)} · ${row.username}`}
                isOn={chosen.includes(row.account_id)}
                onChange={isOn =>
                  setChosen(isOn ? [...chosen, row.account_id] : chosen.filter(id => id !== row.account_id))
                }
              />
            ))}
          </div>
        )}
      </fieldset>
      <CheckRow label={t('calendar:withTime')} isOn={isTimed} onChange={setTimed} />
      {isTimed ? (
        <WhenFields when={when} workspaceZone={calendar.zone} now={calendar.now} onChange={setWhen} next={next} />
      ) : null}
    </Dialog>
  )
}

/** Finished films, the newest first. */
export const finished = ({ films }: Calendar) =>
  [...films.values()]
    .filter(film => film.file !== null)
    .sort((one, other) => (one.updated_at < other.updated_at ? 1 : -1))

function whenOf(calendar: Calendar, { day, time, account_id }: Beginning): When {
  const on = day ?? calendar.today
  return { day: on, time: time ?? usualTime(calendar, account_id, on), zone: calendar.zone, side: undefined }
}
