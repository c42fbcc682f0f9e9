import './without-eval'
import '@renderer/styles/main.css'
import { startWords } from '@renderer/words/words'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { CrashBoundary } from './app/crash-boundary'
import { logErrors } from './app/log-errors'
import { wearLastTheme } from './app/worn-theme'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
logErrors()
wearLastTheme()
await startWords()
createRoot(root).render(
  <CrashBoundary>
    <App />
  </CrashBoundary>,
)
