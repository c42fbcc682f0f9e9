import { joinClasses } from '@renderer/components/join-classes'
import { Tooltip } from '@renderer/components/tooltip'
import { useWords } from '@renderer/words/words'
import { Link } from 'react-aria-components'
import { goTo, type Place, usePlace } from './place'

const screens = [
  { screen: 'ideas', word: 'app:ideas', keys: 'Mod+1' },
  { screen: 'scripts', word: 'app:scripts', keys: 'Mod+2' },
  { screen: 'calendar', word: 'app:calendar', keys: 'Mod+3' },
  { screen: 'accounts', word: 'app:accounts', keys: 'Mod+4' },
] as const

/** The way between the screens that everything starts from. */
export function ScreenNav() {
  const t = useWords()
  const here: Place['screen'] = usePlace().screen
  return (
    <nav aria-label={t('app:screens')} className="flex gap-0.5 ps-2">
      {screens.map(({ screen, word, keys }) => (
        <Tooltip key={screen} text={t(word)} keys={keys}>
          <Link
            onPress={() => goTo({ screen })}
            aria-current={here === screen ? 'page' : false}
            className={joinClasses(
              'flex h-8 cursor-default items-center rounded-md px-2.5 font-medium',
              here === screen ? 'bg-wash-strong text-ink' : 'text-ink-soft data-hovered:bg-wash data-hovered:text-ink',
            )}
          >
            {t(word)}
          </Link>
        </Tooltip>
      ))}
    </nav>
  )
}
