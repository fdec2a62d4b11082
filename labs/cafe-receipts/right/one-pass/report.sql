SELECT
  day,
  (SELECT count(*) FROM receipts WHERE receipts.day = days.day) AS receipts,
  (SELECT total(total_cents) / 100 FROM receipts WHERE receipts.day = days.day) AS revenue
FROM (SELECT DISTINCT day FROM raw_opening_days) AS days
ORDER BY day ASC;
