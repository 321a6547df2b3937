Feature: Fern & Pot

  Rule: Shoppers can export and delete their personal data

    @store-privacy/shoppers-can-export-and-delete-their-personal-data/export @draft
    Scenario: Export their personal data
      Story: As a shopper, I want to export my personal data.
      Given a shopper
      When they export their personal data
      Then TODO: What exactly does the result contain?

    @store-privacy/shoppers-can-export-and-delete-their-personal-data/delete @draft
    Scenario: Delete their personal data
      Story: As a shopper, I want to delete my personal data.
      Given a shopper
      When they delete their personal data
      Then TODO: What is gone afterwards, and can it be brought back?

  Rule: Payment hardening

    @payment-hardening/replace-the-payment-library/replace-the-payment-library @draft
    Scenario: Replace the payment library
      Story: As a stakeholder, I want to have the payment library replaced.
      Then TODO: How can one see that it is done?

    @payment-hardening/retry-failed-payments/retry-failed-payments @draft
    Scenario: Retry failed payments
      Story: As a stakeholder, I want to have failed payments retried.
      When the payment provider does not answer within 10 seconds
      Then the payment is retried once

  Rule: Import plant data from CSV and Excel

    @catalogue-data/import-plant-data-from-csv-and-excel/csv @draft
    Scenario: Import plant data from CSV
      Story: As a florist, I want to import plant data from CSV.
      Given a florist
      When they import plant data from CSV
      Then TODO: What is there afterwards, and what about parts that cannot be read?

    @catalogue-data/import-plant-data-from-csv-and-excel/excel @draft
    Scenario: Import plant data from Excel
      Story: As a florist, I want to import plant data from Excel.
      Given a florist
      When they import plant data from Excel
      Then TODO: What is there afterwards, and what about parts that cannot be read?

  Rule: Florists can add, edit and archive plants

    @catalogue-data/florists-can-add-edit-and-archive-plants/add @draft
    Scenario: Add plants
      Story: As a florist, I want to add plants.
      Given a florist
      When they add plants
      Then TODO: What is there afterwards, and who can see it?

    @catalogue-data/florists-can-add-edit-and-archive-plants/edit @draft
    Scenario: Edit plants
      Story: As a florist, I want to edit plants.
      Given a florist
      When they edit plants
      Then TODO: What is different afterwards, and who can see it?

    @catalogue-data/florists-can-add-edit-and-archive-plants/archive @draft
    Scenario: Archive plants
      Story: As a florist, I want to archive plants.
      Given a florist
      When they archive plants
      Then TODO: How can one see that it worked?

  Rule: Validate the light and water needs of each plant

    @catalogue-data/validate-the-light-and-water-needs-of-each-plant/the-light @draft
    Scenario: Validate the light needs of each plant
      Story: As a florist, I want to validate the light needs of each plant.
      Given a florist
      When they validate the light needs of each plant
      Then TODO: How can one see that it worked?

    @catalogue-data/validate-the-light-and-water-needs-of-each-plant/water-needs @draft
    Scenario: Validate the water needs of each plant
      Story: As a florist, I want to validate the water needs of each plant.
      Given a florist
      When they validate the water needs of each plant
      Then TODO: How can one see that it worked?

  Rule: Pay by card, PayPal or invoice

    @guest-checkout/pay/card @draft
    Scenario: Pay by card
      Story: As a shopper, I want to pay by card, so that more visitors become buyers.
      Given a shopper
      When they pay by card
      Then TODO: What is confirmed, to whom, and how?

    @guest-checkout/pay/paypal @draft
    Scenario: Pay by PayPal
      Story: As a shopper, I want to pay by PayPal, so that more visitors become buyers.
      Given a shopper
      When they pay by PayPal
      Then TODO: What is confirmed, to whom, and how?

    @guest-checkout/pay/invoice @draft
    Scenario: Pay by invoice
      Story: As a shopper, I want to pay by invoice, so that more visitors become buyers.
      Given a shopper
      When they pay by invoice
      Then TODO: What is confirmed, to whom, and how?

  Rule: Save, edit and delete delivery addresses

    @guest-checkout/save-edit-and-delete-delivery-addresses/save @draft
    Scenario: Save delivery addresses
      Story: As a shopper, I want to save delivery addresses, so that more visitors become buyers.
      Given a shopper
      When they save delivery addresses
      Then TODO: How can one see that it worked?

    @guest-checkout/save-edit-and-delete-delivery-addresses/edit @draft
    Scenario: Edit delivery addresses
      Story: As a shopper, I want to edit delivery addresses, so that more visitors become buyers.
      Given a shopper
      When they edit delivery addresses
      Then TODO: What is different afterwards, and who can see it?

    @guest-checkout/save-edit-and-delete-delivery-addresses/delete @draft
    Scenario: Delete delivery addresses
      Story: As a shopper, I want to delete delivery addresses, so that more visitors become buyers.
      Given a shopper
      When they delete delivery addresses
      Then TODO: What is gone afterwards, and can it be brought back?

  Rule: Checkout without an account

    @guest-checkout/track/track-an-order-without-signing-in @draft
    Scenario: Track an order without signing in
      Story: As a shopper, I want to track an order without signing in, so that more visitors become buyers.
      Given an order number and the email used for it
      When the shopper opens the tracking page
      Then the state of the order and the expected day of delivery are shown

    @guest-checkout/shoppers-receive-an-order-confirmation-by-email/receive-an-order-confirmation-by-email @draft
    Scenario: Receive an order confirmation by email
      Story: As a shopper, I want to receive an order confirmation by email, so that more visitors become buyers.
      Given a shopper
      When they receive an order confirmation by email
      Then TODO: Who receives what, and how soon?

  Rule: Support agents can search orders by name, email and order number

    @support-desk/support-agents-can-search-orders-by-name-email-and-order/name @draft
    Scenario: Search orders by name
      Story: As a support agent, I want to search orders by name, so that fewer plants come back.
      Given a support agent
      When they search orders by name
      Then TODO: What is found, in which order, and what if nothing is?

    @support-desk/support-agents-can-search-orders-by-name-email-and-order/email @draft
    Scenario: Search orders by email
      Story: As a support agent, I want to search orders by email, so that fewer plants come back.
      Given a support agent
      When they search orders by email
      Then TODO: What is found, in which order, and what if nothing is?

    @support-desk/support-agents-can-search-orders-by-name-email-and-order/order-number @draft
    Scenario: Search orders by order number
      Story: As a support agent, I want to search orders by order number, so that fewer plants come back.
      Given a support agent
      When they search orders by order number
      Then TODO: What is found, in which order, and what if nothing is?

  Rule: Support agents can refund or replace an order

    @support-desk/support-agents-can-refund-or-replace-an-order/refund @draft
    Scenario: Refund an order
      Story: As a support agent, I want to refund an order, so that fewer plants come back.
      Given a support agent
      When they refund an order
      Then TODO: What is confirmed, to whom, and how?

    @support-desk/support-agents-can-refund-or-replace-an-order/replace @draft
    Scenario: Replace an order
      Story: As a support agent, I want to replace an order, so that fewer plants come back.
      Given a support agent
      When they replace an order
      Then TODO: How can one see that it worked?

  Rule: Support desk

    @support-desk/investigate-a-chat-assistant-for-plant-care/investigate-a-chat-assistant-for-plant-care @draft
    Scenario: Investigate a chat assistant for plant care
      Story: As a support agent, I want to have a chat assistant for plant care investigated, so that fewer plants come back.
      Given a support agent
      Then TODO: How can one see that it is done?

  Rule: Filter plants by light, water and pet safety

    @plant-finder/filter-plants-by-light-water-and-pet-safety/light @draft
    Scenario: Filter plants by light
      Story: As a shopper, I want to filter plants by light, so that fewer plants come back.
      Given a shopper
      When they filter plants by light
      Then TODO: What is found, in which order, and what if nothing is?

    @plant-finder/filter-plants-by-light-water-and-pet-safety/water @draft
    Scenario: Filter plants by water
      Story: As a shopper, I want to filter plants by water, so that fewer plants come back.
      Given a shopper
      When they filter plants by water
      Then TODO: What is found, in which order, and what if nothing is?

    @plant-finder/filter-plants-by-light-water-and-pet-safety/pet-safety @draft
    Scenario: Filter plants by pet safety
      Story: As a shopper, I want to filter plants by pet safety, so that fewer plants come back.
      Given a shopper
      When they filter plants by pet safety
      Then TODO: What is found, in which order, and what if nothing is?

  Rule: Plant finder

    @plant-finder/shoppers-can-compare-plants-side-by-side/compare-plants-side-by-side @draft
    Scenario: Compare plants side by side
      Story: As a shopper, I want to compare plants side by side, so that fewer plants come back.
      Given a shopper
      When they compare plants side by side
      Then TODO: How can one see that it worked?

    @plant-finder/recommend-plants-based-on-the-rooms-of-earlier-orders/recommend-plants-based-on-the-rooms-of-earlier-orders @draft
    Scenario: Recommend plants based on the rooms of earlier orders
      Story: As a shopper, I want to have plants recommended based on the rooms of earlier orders, so that fewer plants come back.
      Given a shopper
      Then TODO: How can one see that it is done?

  Rule: Care guide

    @plant-finder/care-guide/as-pdf @draft
    Scenario: Get a care guide as PDF after each order
      Story: As a shopper, I want to get a care guide as PDF after each order, so that fewer plants come back.
      Given a shopper
      When they get a care guide as PDF after each order
      Then TODO: What exactly is shown, and in which order?

    @plant-finder/care-guide/by-email @draft
    Scenario: Get a care guide by email after each order
      Story: As a shopper, I want to get a care guide by email after each order, so that fewer plants come back.
      Given a shopper
      When they get a care guide by email after each order
      Then TODO: What exactly is shown, and in which order?

    @plant-finder/care-guide/reminder @draft
    Scenario: Remind me to water my plant
      Story: As a shopper, I want to get a reminder when my plant needs water, so that it does not die.
      Then A reminder can be switched off in one tap
