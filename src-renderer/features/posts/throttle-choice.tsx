import { Select } from '@renderer/components/select'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import { useEffect, useState } from 'react'
import { sizeText } from './size-text'

/** Kilobytes a second; `all` for as many as there are. */
const choices = ['all', '4000', '1000', '250'] as const
type Choice = (typeof choices)[number]

const kilobytesOf = (choice: Choice) => (choice === 'all' ? null : Number(choice))
const choiceOf = (kilobytes: number | null): Choice => choices.find(one => kilobytesOf(one) === kilobytes) ?? 'all'

/** How much of the line uploads may have, all of them together. */
export function ThrottleChoice() {
  const t = useWords()
  const [chosen, setChosen] = useState<Choice>('all')
  useEffect(() => {
    void studio.call('publish.throttled', {}).then(answer => {
      if (answer.ok) setChosen(choiceOf(answer.value.kilobytes))
    })
  }, [])
  const choose = async (choice: Choice) => {
    const answer = await studio.call('publish.throttle', { kilobytes: kilobytesOf(choice) })
    if (answer.ok) setChosen(choiceOf(answer.value.kilobytes))
  }
  const label = (choice: Choice) =>
    choice === 'all' ? t('posts:fullSpeed') : t('posts:atMost', { size: sizeText(Number(choice) * 1_000) })
  return (
    <Select
      size="small"
      label={t('posts:throttle')}
      value={chosen}
      options={choices.map(id => ({ id, label: label(id) }))}
      onChange={choice => void choose(choice)}
    />
  )
}
