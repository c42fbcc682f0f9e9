import './without-eval'
import '@renderer/styles/main.css'
import { startWords } from '@renderer/words/words'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
await startWords()
createRoot(root).render(<App />)
