import { Button } from '@renderer/components/button'
import { ChoiceGroup } from '@renderer/components/choice-group'
import { useWords } from '@renderer/words/words'
import { sharedTime, type When, whens } from '@shared/domain/compose-set'
import type { PostId } from '@shared/domain/ids'
import type { WallMoment } from '@shared/domain/wall-time'
import { CalendarDays } from 'lucide-react'
import { chooseWhen, noteUnfitTime } from './compose-store'
import { giveTimes } from './edit-set'
import { useNextSlots } from './next-slots'
import { SendButton } from './send-button'
import { TimeFields } from './time-fields'
import type { Composition } from './use-composition'
import type { Ways } from './ways'

type WhenBarProps = { readonly composition: Composition; readonly when: When; readonly ways: Ways }

/** When the posts go out, and the button that sends them. */
export function WhenBar({ composition, when, ways }: WhenBarProps) {
  const t = useWords()
  const { set_id, destinations, mayEdit, zone } = composition
  const slotsFor = useNextSlots()
  const open = destinations.filter(one => one.readiness !== 'gone').map(one => one.post)
  const shared = sharedTime(open)
  const giveAll = (moment: WallMoment | null) =>
    void giveTimes(set_id, new Map(followers().map(post_id => [post_id, moment])), { merge: `times ${set_id}` })
  /** Those whose time is the shared one, or that have none yet; the others go their own way. */
  const followers = (): PostId[] => {
    const all = open.filter(post => post.scheduled_time === null || post.scheduled_time === shared?.scheduled_time)
    return (all.length > 0 ? all : open).map(post => post.post_id)
  }
  const choose = async (next: When) => {
    // Before it shows as chosen: "now" holds while no post has a time.
    if (next === 'now') await giveTimes(set_id, new Map(open.map(post => [post.post_id, null])))
    chooseWhen(set_id, next)
    if (next === 'slot') await giveTimes(set_id, slotsFor(open))
  }
  if (open.length === 0) {
    return (
      <footer className="flex [anchor-name:--messages-above] shrink-0 flex-wrap items-center justify-end gap-3 border-line border-t bg-surface px-4 py-2.5">
        <p className="grow text-ink-soft">{t('compose:allGone')}</p>
        <Button variant="primary" icon={<CalendarDays />} onPress={ways.toCalendar}>
          {t('compose:toCalendar')}
        </Button>
      </footer>
    )
  }
  return (
    <footer className="flex [anchor-name:--messages-above] shrink-0 flex-wrap items-start gap-x-4 gap-y-2 border-line border-t bg-surface px-4 py-2.5">
      <div inert={!mayEdit}>
        <ChoiceGroup
          label={t('compose:when')}
          value={when}
          choices={whens.map(id => ({ id, label: t(`compose:when.${id}`) }))}
          onChange={next => void choose(next)}
        />
      </div>
      {when === 'at' ? (
        <TimeFields
          wall={shared?.wall ?? null}
          zone={shared?.zone ?? open[0]?.zone ?? zone}
          isReadOnly={!mayEdit}
          onMoment={giveAll}
          onUnfit={noteUnfitTime}
        />
      ) : (
        <p className="flex min-h-8 items-center text-ink-soft text-small">{t(`compose:whenMeans.${when}`)}</p>
      )}
      <SendButton composition={composition} when={when} ways={ways} />
    </footer>
  )
}
