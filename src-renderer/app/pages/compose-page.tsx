import { ComposeScreen } from '@renderer/features/compose/compose-screen'
import type { Ways } from '@renderer/features/compose/ways'
import { RenderBar } from '@renderer/features/render/render-bar'
import { startRender } from '@renderer/features/render/start-render'
import { useWords } from '@renderer/words/words'
import type { PostSetId } from '@shared/domain/ids'
import { goTo } from '../place'
import { ScreenFrame } from '../screen-frame'

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
    <ScreenFrame label={t('app:compose')} foot={<RenderBar />}>
      <h1 className="sr-only">{t('compose:title')}</h1>
      <ComposeScreen key={set_id} set_id={set_id} ways={ways} />
    </ScreenFrame>
  )
}
