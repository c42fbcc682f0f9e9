import { IconButton } from '@renderer/components/icon-button'
import { joinClasses } from '@renderer/components/join-classes'
import { Tooltip } from '@renderer/components/tooltip'
import { useKeysOf } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import type { ActionId } from '@shared/domain/key-actions'
import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'

type ToolProps = {
  readonly id: ActionId
  readonly icon: ReactNode
  readonly onPress: () => void
  readonly isDisabled?: boolean
}

/** A button of the timeline's bar, with the keys that do the same. */
export function ToolButton({ id, icon, onPress, isDisabled = false }: ToolProps) {
  const t = useWords()
  const keys = useKeysOf(id)
  return (
    <IconButton
      size="small"
      label={t(`actions:${id}`)}
      icon={icon}
      isDisabled={isDisabled}
      onPress={onPress}
      {...(keys ? { keys } : {})}
    />
  )
}

/** A button that stays down while something is on. */
export function ToolToggle({ id, icon, onPress, isOn }: ToolProps & { readonly isOn: boolean }) {
  const t = useWords()
  const keys = useKeysOf(id)
  return (
    <Tooltip text={t(`actions:${id}`)} {...(keys ? { keys } : {})}>
      <ToggleButton
        aria-label={t('timeline:snap')}
        isSelected={isOn}
        onChange={onPress}
        className={joinClasses(
          'flex size-6 items-center justify-center rounded-md data-hovered:bg-wash [&>svg]:size-4',
          isOn ? 'bg-accent-wash text-accent' : 'text-ink-soft',
        )}
      >
        {icon}
      </ToggleButton>
    </Tooltip>
  )
}
