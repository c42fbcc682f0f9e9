import { ComposeScreen } from '@renderer/features/compose/compose-screen'
import type { Ways } from '@renderer/features/compose/ways'
import { RenderBar } from '@renderer/features/render/render-bar'
import { startRender } from '@renderer/features/render/start-render'
import { useWords } from '@renderer/words/words'
import type { PostSetId } from '@shared/domain/ids'
import { goTo } from '../place'
import { ScreenNav } from '../screen-nav'
import { TopBar } from '../top-bar'
import { Wordmark } from '../wordmark'

const ways: Ways = {
  toScript: script_id => goTo({ screen: 'script', script_id }),
  toAccounts: () => goTo({ screen: 'accounts' }),
  toCalendar: () => goTo({ screen: 'calendar' }),
  makeFilm: (script_id, targets) => void startRender(script_id, { quality: 'standard', targets }),
}

/** The posts of one film, to as many accounts. */
export function ComposePage({ set_id }: { readonly set_id: PostSetId }) {
  const t = useWords()
  return (
    <div className="flex h-full flex-col">
      <TopBar
        start={
          <>
            <Wordmark />
            <ScreenNav />
          </>
        }
      />
      <main aria-label={t('app:compose')} className="min-h-0 grow">
        <h1 className="sr-only">{t('compose:title')}</h1>
        <ComposeScreen key={set_id} set_id={set_id} ways={ways} />
      </main>
      <RenderBar />
    </div>
  )
}
