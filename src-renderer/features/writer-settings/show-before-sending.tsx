import { CheckRow } from '@renderer/components/check-row'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'

/** Whether what goes to a host is shown word for word before it goes. */
export function ShowBeforeSending({ host }: { readonly host: string }) {
  const t = useWords()
  const trusted = useSetting('shown_before_sending') ?? []
  const others = trusted.filter(one => one !== host)
  return (
    <CheckRow
      label={t('writer:showFirst')}
      isOn={!trusted.includes(host)}
      onChange={isOn => void keepSetting('shown_before_sending', isOn ? others : [...others, host].slice(-100))}
    />
  )
}
