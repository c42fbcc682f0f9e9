import { Select } from '@renderer/components/select'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import { useEffect, useState } from 'react'
import { sizeText } from './size-text'

/** Kilobytes a second; null for as many as there are. */
const usual: readonly (number | null)[] = [null, 4_000, 1_000, 250]

/** How much of the line uploads may have, all of them together. */
export function ThrottleChoice() {
  const t = useWords()
  const [chosen, setChosen] = useState<number | null>(null)
  useEffect(() => {
    void studio.call('publish.throttled', {}).then(answer => {
      if (answer.ok) setChosen(answer.value.kilobytes)
    })
  }, [])
  const choose = async (kilobytes: number | null) => {
    const answer = await studio.call('publish.throttle', { kilobytes })
    if (answer.ok) setChosen(answer.value.kilobytes)
  }
  const choices = usual.includes(chosen) ? usual : [...usual, chosen]
  const label = (kilobytes: number | null) =>
    kilobytes === null ? t('posts:fullSpeed') : t('posts:atMost', { size: sizeText(kilobytes * 1_000) })
  return (
    <Select
      size="small"
      label={t('posts:throttle')}
      value={String(chosen)}
      options={choices.map(one => ({ id: String(one), label: label(one) }))}
      onChange={id => void choose(id === 'null' ? null : Number(id))}
    />
  )
}
