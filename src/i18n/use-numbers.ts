import { useMemo } from 'react';
import { createNumbers, type Numbers } from './numbers.ts';
import { useLanguage } from './use-language.ts';

export function useNumbers(): Numbers {
  const { language } = useLanguage();
  return useMemo(() => createNumbers(language), [language]);
}
