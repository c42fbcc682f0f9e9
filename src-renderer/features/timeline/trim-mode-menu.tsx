import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { Tooltip } from '@renderer/components/tooltip'
import { useWords } from '@renderer/words/words'
import { Check, ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { setTrimMode, trimModes, useTimelineStore } from './timeline-store'

/** Chooses what the ends of clips do when they are dragged or moved by arrow keys. */
export function TrimModeMenu() {
  const t = useWords()
  const mode = useTimelineStore(state => state.mode)
  return (
    <MenuTrigger>
      <Tooltip text={t('timeline:mode')}>
        <Button
          aria-label={t('timeline:modeIs', { mode: t(`timeline:mode.${mode}`) })}
          className="flex h-6 items-center gap-1 rounded-sm px-1.5 text-ink-soft text-small data-hovered:bg-wash"
        >
          {t(`timeline:mode.${mode}`)}
          <ChevronDown className="size-3 opacity-60" aria-hidden />
        </Button>
      </Tooltip>
      <Popover offset={4} className={popoverLook}>
        <Menu
          aria-label={t('timeline:mode')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[mode]}
          onSelectionChange={keys => {
            const [chosen] = keys === 'all' ? [] : [...keys]
            const next = trimModes.find(one => one === chosen)
            if (next) setTrimMode(next)
          }}
          className="w-80 outline-none"
        >
          {trimModes.map(one => (
            <MenuItem
              key={one}
              id={one}
              textValue={t(`timeline:mode.${one}`)}
              className={joinClasses(itemLook, 'h-auto py-1.5')}
            >
              {({ isSelected }) => (
                <>
                  <Check className={joinClasses('text-accent', !isSelected && 'invisible')} aria-hidden />
                  <span className="flex flex-col">
                    <Text slot="label">{t(`timeline:mode.${one}`)}</Text>
                    <Text slot="description" className="text-ink-soft text-small">
                      {t(`timeline:mode.${one}Does`)}
                    </Text>
                  </span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
