import { Button } from '@renderer/components/button'
import { CheckRow } from '@renderer/components/check-row'
import { PopoverButton } from '@renderer/components/popover-button'
import { useWords } from '@renderer/words/words'
import { stateGroups } from '@shared/domain/calendar-entries'
import { platforms } from '@shared/domain/platform'
import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { keepLook, withoutFilters } from './keep-look'
import type { Calendar, Look } from './use-calendar'

const toggled = <T,>(list: readonly T[], value: T, isOn: boolean): T[] =>
  isOn ? [...list, value] : list.filter(one => one !== value)

const isFiltered = ({ platforms: some, accounts, states }: Look) => some.length + accounts.length + states.length > 0

/** What is let through, how much is hidden, and the way back to all of it. */
export function Filters({ calendar }: { readonly calendar: Calendar }) {
  const t = useWords()
  const { look, entries, shown, accounts } = calendar
  const hidden = entries.length - shown.length
  const keep = (change: (look: Look) => Look) => keepLook(look, change)
  const clear = () => keep(withoutFilters)
  return (
    <span className="flex items-center gap-1.5">
      {isFiltered(look) ? (
        <>
          <span role="status" className="text-ink-soft text-small">
            {t('calendar:hidden', { count: hidden })}
          </span>
          <Button size="small" variant="quiet" onPress={clear}>
            {t('calendar:clearFilters')}
          </Button>
        </>
      ) : null}
      <PopoverButton
        label={t('calendar:filters')}
        icon={<ListFilter />}
        text={t('calendar:filters')}
        variant={isFiltered(look) ? 'plain' : 'quiet'}
      >
        <div className="flex max-h-[70vh] w-56 flex-col gap-4 overflow-y-auto">
          <Group title={t('calendar:state')}>
            {stateGroups.map(group => (
              <CheckRow
                key={group}
                label={t(`calendar:group.${group}`)}
                isOn={look.states.includes(group)}
                onChange={isOn => keep(now => ({ ...now, states: toggled(now.states, group, isOn) }))}
              />
            ))}
          </Group>
          <Group title={t('calendar:platform')}>
            {platforms.map(platform => (
              <CheckRow
                key={platform}
                label={t(`posts:platform.${platform}`)}
                isOn={look.platforms.includes(platform)}
                onChange={isOn => keep(now => ({ ...now, platforms: toggled(now.platforms, platform, isOn) }))}
              />
            ))}
          </Group>
          {accounts.size > 0 ? (
            <Group title={t('calendar:accounts')}>
              {[...accounts.values()].map(({ row }) => (
                <CheckRow
                  key={row.account_id}
                  label={`${row.username} · ${t(`posts:platform.${row.platform}`)}`}
                  isOn={look.accounts.includes(row.account_id)}
                  onChange={isOn => keep(now => ({ ...now, accounts: toggled(now.accounts, row.account_id, isOn) }))}
                />
              ))}
            </Group>
          ) : null}
        </div>
      </PopoverButton>
    </span>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="pb-1.5 text-ink-faint text-small">{title}</legend>
      {children}
    </fieldset>
  )
}
