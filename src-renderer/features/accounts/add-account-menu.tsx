import { buttonLook } from '@renderer/components/button-look'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords } from '@renderer/words/words'
import type { AccountsState } from '@shared/bridge/account-calls'
import { type Platform, platforms } from '@shared/domain/platform'
import { providerOf } from '@shared/domain/provider'
import { Plus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'

type AddAccountMenuProps = { readonly keys: AccountsState['keys']; readonly onAdd: (platform: Platform) => void }

/** A button that asks which platform an account is at. */
export function AddAccountMenu({ keys, onAdd }: AddAccountMenuProps) {
  const t = useWords()
  return (
    <MenuTrigger>
      <Button className={buttonLook('primary', 'h-8 px-3 text-base')}>
        <Plus aria-hidden />
        {t('accounts:add')}
      </Button>
      <Popover offset={4} className={popoverLook}>
        <Menu
          aria-label={t('accounts:add')}
          className="min-w-64 outline-none"
          onAction={key => {
            const platform = platforms.find(one => one === key)
            if (platform) onAdd(platform)
          }}
        >
          {platforms.map(platform => (
            <MenuItem key={platform} id={platform} textValue={platform} className={itemLook}>
              <PlatformMark platform={platform} />
              <Text slot="label" className="grow">
                {platform}
              </Text>
              <Text slot="description" className="text-ink-faint text-small">
                {t(`accounts:way.${wayIn(platform, keys)}`)}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function wayIn(platform: Platform, keys: AccountsState['keys']): 'byHand' | 'signIn' | 'keysFirst' {
  if (platform === 'SpillApp' || platform === 'FanBase') return 'byHand'
  return keys.some(one => one.provider === providerOf[platform] && one.id !== null) ? 'signIn' : 'keysFirst'
}
