// First of all styles: main.tsx imports this before anything that draws.
import './tokens.css';
import './base.css';
