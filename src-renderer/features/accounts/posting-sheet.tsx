import { NumberField } from '@renderer/components/number-field'
import { Sheet } from '@renderer/components/sheet'
import { useWords } from '@renderer/words/words'
import { type PostingTimes, postsPerDay } from '@shared/domain/free-slots'
import { likeDay, noPostingTimes, toggleHour, withoutTime, withTimes } from '@shared/domain/posting-week'
import type { SocialAccount } from '@shared/domain/social-account'
import { ApprovalSwitch } from './approval-switch'
import { ExactTimes } from './exact-times'
import { editPostingTimes, usePostingTimes, useWorkspaceZone } from './posting-settings'
import { WeekGrid } from './week-grid'
import { ZoneField } from './zone-field'

type PostingSheetProps = { readonly row: SocialAccount; readonly onClose: () => void }

/** When an account is posted to in a usual week, how much a day, and whether somebody has to approve first. */
export function PostingSheet({ row, onClose }: PostingSheetProps) {
  const t = useWords()
  const zone = useWorkspaceZone()
  const posting = usePostingTimes(row.account_id) ?? noPostingTimes(row.account_id, zone)
  const edit = (change: (posting: PostingTimes) => PostingTimes) => editPostingTimes(row.account_id, zone, change)
  const most = postsPerDay[row.platform]
  const name = row.username || t('accounts:nameless')
  return (
    <Sheet title={t('accounts:postingOf', { name })} isOpen onClose={onClose} closeLabel={t('accounts:close')}>
      <div className="flex h-full flex-col gap-6 overflow-y-auto p-6">
        <section aria-label={t('accounts:usualTimes')} className="flex flex-col gap-3">
          <h3 className="font-semibold text-read">{t('accounts:usualTimes')}</h3>
          <p className="text-ink-soft">{t('accounts:usualText')}</p>
          <WeekGrid posting={posting} onToggle={(day, hour) => void edit(one => toggleHour(one, day, hour))} />
          <ExactTimes
            posting={posting}
            onAdd={times => void edit(one => withTimes(one, times))}
            onRemove={time => void edit(one => withoutTime(one, time))}
            onLikeDay={day => void edit(one => likeDay(one, day))}
          />
        </section>
        <section
          aria-label={t('accounts:clock')}
          className="grid max-w-xl grid-cols-2 gap-4 border-line border-t pt-4 max-[40rem]:grid-cols-1"
        >
          <ZoneField
            label={t('accounts:zone')}
            zone={posting.zone}
            onChange={chosen => void edit(one => ({ ...one, zone: chosen }))}
          />
          <div className="flex flex-col gap-1">
            <NumberField
              label={t('accounts:perDay')}
              value={posting.perDay}
              placeholder={t('accounts:noLimit')}
              onChange={value => edit(one => ({ ...one, perDay: perDayOf(value) }))}
            />
            {most === null ? null : (
              <p className="text-ink-faint text-small">
                {t('accounts:platformMost', { count: most, platform: row.platform })}
              </p>
            )}
          </div>
        </section>
        <ApprovalSwitch account_id={row.account_id} />
      </div>
    </Sheet>
  )
}

/** Whole posts, from 1 to 100; none and nothing are no limit. */
const perDayOf = (value: number | null): number | null =>
  value === null || value < 1 ? null : Math.min(100, Math.floor(value))
